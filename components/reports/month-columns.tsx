import { useLocale, useTranslations } from 'next-intl';
import type { Day } from '@/lib/dates/day';
import { formatMonth } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { heights } from './heights';

/** A column for each month. It is a list of months and amounts to who cannot see it. */
export function MonthColumns({
  title,
  months,
  amounts,
  currency,
}: {
  title: string;
  months: readonly Day[];
  amounts: readonly bigint[];
  currency: string;
}) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const high = heights(amounts);
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 text-muted text-sm">{title}</figcaption>
      <ol className="flex h-32 items-stretch gap-1 border-line-strong border-b sm:gap-1.5">
        {months.map((month, at) => {
          const words = t('monthAmount', {
            month: formatMonth(month, locale, 'long'),
            amount: formatMoney(amounts[at] ?? 0n, currency, locale),
          });
          return (
            <li key={month} title={words} className="group/month flex min-w-0 flex-1 flex-col justify-end">
              <span className="sr-only">{words}</span>
              <span
                aria-hidden
                className="block rounded-t-sm bg-accent group-hover/month:bg-accent-strong"
                style={{ blockSize: `${high[at] ?? 0}%` }}
              />
            </li>
          );
        })}
      </ol>
      <div aria-hidden className="mt-1 flex gap-1 text-muted text-xs sm:gap-1.5">
        {months.map((month) => (
          <span key={month} className="min-w-0 flex-1 text-center">
            {formatMonth(month, locale, 'narrow')}
          </span>
        ))}
      </div>
    </figure>
  );
}
