import { useLocale, useTranslations } from 'next-intl';
import type { Day } from '@/lib/dates/day';
import { formatMonth } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { heights } from './heights';

const WIDTH = 88;
const HEIGHT = 20;

/**
 * A small line over months, in the direction that the language reads. Charts are drawn here by hand, on the server:
 * they need no script, and none of a chart library's weight reaches a page.
 */
export function Sparkline({
  months,
  amounts,
  currency,
}: {
  months: readonly Day[];
  amounts: readonly bigint[];
  currency: string;
}) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const step = WIDTH / Math.max(1, amounts.length - 1);
  const points = heights(amounts).map(
    (height, at) => `${(at * step).toFixed(1)},${(HEIGHT - 1.5 - (height / 100) * (HEIGHT - 3)).toFixed(1)}`,
  );
  const said = (at: number) => ({
    month: formatMonth(months.at(at) ?? '', locale, 'long'),
    amount: formatMoney(amounts.at(at) ?? 0n, currency, locale),
  });
  const [first, last] = [said(0), said(-1)];
  return (
    <svg
      role="img"
      aria-label={t('lineLabel', {
        first: first.month,
        firstAmount: first.amount,
        last: last.month,
        lastAmount: last.amount,
      })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="inline-block text-accent rtl:-scale-x-100"
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
