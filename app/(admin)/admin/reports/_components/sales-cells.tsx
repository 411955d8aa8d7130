import { useLocale, useTranslations } from 'next-intl';
import { Sparkline } from '@/components/reports/sparkline';
import { Trend } from '@/components/reports/trend';
import { Cell, Head } from '@/components/ui/table';
import type { Day } from '@/lib/dates/day';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/money/format';
import { percentOf } from '@/lib/money/ratio';

/** The heads of `SalesCells`. */
export function SalesHeads() {
  const t = useTranslations('reports');
  return (
    <>
      <Head numeric>{t('invoices')}</Head>
      <Head numeric>{t('invoiced')}</Head>
      <Head numeric>{t('share')}</Head>
      <Head numeric>{t('trend')}</Head>
      <Head numeric>{t('line')}</Head>
    </>
  );
}

type Sales = { invoices: number; invoiced: bigint; before: bigint | null; months: readonly bigint[] };

/** The figures that each row of a report has. */
export function SalesCells({
  sales: { invoices, invoiced, before, months: amounts },
  total,
  currency,
  months,
}: {
  sales: Sales;
  /** What the share is of. */
  total: bigint;
  currency: string;
  months: readonly Day[];
}) {
  const locale = useLocale();
  const share = percentOf(invoiced, total);
  return (
    <>
      <Cell numeric phone="hidden">
        {formatDecimal(String(invoices), locale)}
      </Cell>
      <Cell numeric phone="end">
        {formatMoney(invoiced, currency, locale)}
      </Cell>
      <Cell numeric>{share === null ? '–' : formatPercent(share, locale, 1)}</Cell>
      <Cell numeric>
        <Trend now={invoiced} before={before} />
      </Cell>
      <Cell numeric phone="hidden">
        <Sparkline months={months} amounts={amounts} currency={currency} />
      </Cell>
    </>
  );
}
