import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SelectCell, SelectHead } from '@/components/documents/batch/select-cells';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import type { PortalPayment } from '@/lib/portal/list-payments';

/** A page of what the customer paid; each leads to its receipt. */
export function PaymentsTable({ rows, locale }: { rows: readonly PortalPayment[]; locale: string }) {
  const t = useTranslations('portal.payments');
  const tBatch = useTranslations('ui.batch');
  return (
    <Table
      caption={t('title')}
      head={
        <>
          <SelectHead label={tBatch('choosePage')} />
          <Head>{t('date')}</Head>
          <Head>{t('mode')}</Head>
          <Head>{t('invoices')}</Head>
          <Head numeric>{t('amount')}</Head>
          <Head numeric>{t('credit')}</Head>
        </>
      }
    >
      {rows.map((row) => {
        const day = formatDay(row.date, locale);
        const amount = formatMoney(row.amount, row.currency, locale);
        const name = `${t('receipt')} ${day}, ${amount}`;
        return (
          <Row key={row.id}>
            <SelectCell id={row.id} name={name} draft={false} label={tBatch('chooseRow', { name })} />
            <NameCell
              href={`/api/pdf/portal/receipt/${row.id}`}
              className="phone:flex-[1_0_40%] [&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center phone:[&>a]:min-h-0"
            >
              <FileText aria-hidden className="me-1.5 inline-block size-4 align-[-0.15em] text-muted" />
              {day}
              <span className="sr-only"> {t('receipt')}</span>
            </NameCell>
            <Cell className="wrap-any">
              <bdi>{row.mode}</bdi>
              {row.reference && (
                <>
                  {' · '}
                  <bdi>{row.reference}</bdi>
                </>
              )}
            </Cell>
            <Cell className="wrap-any">{row.invoices.map(({ number }) => number).join(', ')}</Cell>
            <Cell numeric phone="end">
              {amount}
            </Cell>
            <Cell numeric phone="hidden">
              {row.available > 0n && formatMoney(row.available, row.currency, locale)}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
