import { useLocale, useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';
import { formatDay } from '@/lib/dates/format';
import { formatDecimal } from '@/lib/money/format';
import type { KnownRate } from '@/lib/rates/latest-rate';

type Props = { used: readonly { currency: string; latest: KnownRate | null }[]; base: string };

/** What the next invoice in each of the customers' currencies would be issued with. */
export function CurrenciesInUse({ used, base }: Props) {
  const t = useTranslations('settings.currencies');
  const locale = useLocale();
  if (used.length === 0) return null;
  return (
    <>
      <h2 className="mb-2 text-lg">{t('inUse')}</h2>
      <dl className="grid max-w-xl grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-1">
        {used.map(({ currency, latest }) => (
          <div key={currency} className="contents">
            <dt className="figures text-muted">
              <bdi>{t('foreign', { base, currency })}</bdi>
            </dt>
            <dd className="figures">
              {latest ? (
                t('latest', {
                  rate: formatDecimal(latest.rate, locale, { max: 10 }),
                  day: formatDay(latest.day, locale),
                })
              ) : (
                <Pill tone="amber">{t('missing')}</Pill>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
