import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { ListedPayment } from '@/lib/payments/list-payments';
import { PaymentState } from './payment-state';

type PaymentsTableProps = {
  rows: readonly ListedPayment[];
  /** All of one customer: it is not named. */
  ofCustomer?: boolean;
};

/** Payments, a row each; what is left of one stands beside its amount. */
export function PaymentsTable({ rows, ofCustomer = false }: PaymentsTableProps) {
  const t = useTranslations('payments');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <Head>{t('date')}</Head>
          {!ofCustomer && <Head>{t('customer')}</Head>}
          <Head>{t('mode')}</Head>
          <Head>{t('reference')}</Head>
          <Head>{t('stateLabel')}</Head>
          <Head numeric>{t('amount')}</Head>
          <Head numeric>{t('credit')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`/admin/payments/${row.id}`} className="figures">
            {formatDay(row.date, locale)}
          </NameCell>
          {!ofCustomer && (
            <Cell className="wrap-any">
              <bdi>{row.customerName}</bdi>
            </Cell>
          )}
          <Cell className="wrap-any">{row.mode}</Cell>
          <Cell className="wrap-any" phone="hidden">
            <bdi>{row.reference}</bdi>
          </Cell>
          <Cell>
            <PaymentState state={row.state} />
          </Cell>
          <Cell numeric phone="end">
            {formatMoney(row.amount, row.currency, locale)}
          </Cell>
          <Cell numeric phone="hidden">
            {row.available > 0n && formatMoney(row.available, row.currency, locale)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
