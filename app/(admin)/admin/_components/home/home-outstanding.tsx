import { useLocale, useTranslations } from 'next-intl';
import { Figure, Figures } from '@/components/ui/figure';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Outstanding } from '@/lib/home/home-figures';
import { formatMoney } from '@/lib/money/format';

/** What customers owe: in the company's currency at a glance, in others a row each. */
export function HomeOutstanding({ out, base }: { out: readonly Outstanding[]; base: string }) {
  const t = useTranslations('adminNav');
  const locale = useLocale();
  const own = out.find(({ currency }) => currency === base);
  const others = out.filter((one) => one !== own);
  return (
    <>
      {own && (
        <Figures className="mb-8">
          <Figure
            label={t('outstanding', { currency: base })}
            value={formatMoney(own.due, base, locale)}
            note={t('openInvoices', { count: own.invoices })}
          />
          <Figure
            label={t('overdue', { currency: base })}
            value={formatMoney(own.overdue, base, locale)}
            tone={own.overdue > 0n ? 'red' : undefined}
          />
        </Figures>
      )}
      {others.length > 0 && (
        <section className="mb-8 max-w-2xl">
          <h2 className="mb-2 text-lg">{t('inOtherCurrencies')}</h2>
          <Table
            caption={t('inOtherCurrencies')}
            head={
              <>
                <Head>{t('currency')}</Head>
                <Head>{t('invoices')}</Head>
                <Head numeric>{t('overdueAmount')}</Head>
                <Head numeric>{t('outstandingAmount')}</Head>
              </>
            }
          >
            {others.map(({ currency, due, overdue, invoices }) => (
              <Row key={currency}>
                <Cell className="font-medium phone:text-ink">{currency}</Cell>
                <Cell>{t('openInvoices', { count: invoices })}</Cell>
                <Cell numeric className={overdue > 0n ? 'text-red' : undefined}>
                  {formatMoney(overdue, currency, locale)}
                </Cell>
                <Cell numeric phone="end">
                  {formatMoney(due, currency, locale)}
                </Cell>
              </Row>
            ))}
          </Table>
        </section>
      )}
    </>
  );
}
