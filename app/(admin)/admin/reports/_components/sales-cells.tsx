import { useLocale, useTranslations } from 'next-intl';
import { Sparkline } from '@/components/reports/sparkline';
import { Trend } from '@/components/reports/trend';
import { Cell, Head } from '@/components/ui/table';
import type { Day } from '@/lib/dates/day';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/money/format';
import { percentOf } from '@/lib/money/ratio';
import type { Sales } from '@/lib/reports/sales';

/** The heads of `SalesCells`. */
export function SalesHeads() {
  const t = useTranslations('reports');
  return (
    <>
      <Head numeric>{t('net')}</Head>
      <Head numeric>{t('share')}</Head>
      <Head numeric>{t('trend')}</Head>
      <Head numeric>{t('paid')}</Head>
      <Head numeric>{t('due')}</Head>
      <Head numeric>{t('daysToPay')}</Head>
      <Head numeric>{t('line')}</Head>
    </>
  );
}

/** The figures that each row of a report has. What was credited and what is overdue stand under what they belong to. */
export function SalesCells({
  sales,
  total,
  currency,
  months,
}: {
  sales: Sales & { months: readonly bigint[] };
  /** What the share is of. */
  total: bigint;
  currency: string;
  months: readonly Day[];
}) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  const share = percentOf(sales.net, total);
  const { daysToPay } = sales;
  return (
    <>
      <Cell numeric phone="end">
        {money(sales.net)}
        {sales.credited !== 0n && (
          <span className="block font-normal text-muted text-xs">
            {t('creditedNote', { amount: money(sales.credited) })}
          </span>
        )}
      </Cell>
      <Cell numeric>{share === null ? '–' : formatPercent(share, locale, 1)}</Cell>
      <Cell numeric>
        <Trend now={sales.net} before={sales.before} />
      </Cell>
      <Cell numeric>
        <span className="hidden phone:inline">{t('paid')}: </span>
        {money(sales.paid)}
      </Cell>
      <Cell numeric>
        <span className="hidden phone:inline">{t('due')}: </span>
        {money(sales.due)}
        {sales.overdue > 0n && (
          <span className="block text-red text-xs phone:ms-1 phone:inline">
            {t('overdueNote', { amount: money(sales.overdue) })}
          </span>
        )}
      </Cell>
      <Cell numeric>
        {daysToPay !== null && (
          <>
            <span className="phone:hidden">{formatDecimal(String(daysToPay), locale)}</span>
            <span className="hidden phone:inline">{t('daysNote', { count: daysToPay })}</span>
          </>
        )}
      </Cell>
      <Cell numeric phone="hidden">
        <Sparkline months={months} amounts={sales.months} currency={currency} />
      </Cell>
    </>
  );
}
