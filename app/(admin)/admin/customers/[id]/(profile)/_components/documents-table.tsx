import { useLocale, useTranslations } from 'next-intl';
import { DocumentState, type KindAndState } from '@/components/customers/document-state';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { CustomerDocument } from '@/lib/customers/customer-documents';
import type { Day } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { documentState, isOverdue } from '@/lib/documents/states';
import { formatMoney } from '@/lib/money/format';

/** Invoices or estimates of one customer. */
export function DocumentsTable({
  rows,
  today,
  caption,
}: {
  rows: readonly CustomerDocument[];
  today: Day;
  caption: string;
}) {
  const t = useTranslations('customers.document');
  const locale = useLocale();
  const invoices = rows[0]?.kind !== 'estimate';
  return (
    <Table
      caption={caption}
      head={
        <>
          <Head>{t('number')}</Head>
          <Head>{t('issueDate')}</Head>
          <Head>{invoices ? t('dueDate') : t('expiryDate')}</Head>
          <Head>{t('state')}</Head>
          <Head numeric>{t('total')}</Head>
          {invoices && <Head numeric>{t('due')}</Head>}
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`/admin/${row.kind}s/${row.id}`}>
            {row.number ? <bdi>{row.number}</bdi> : t('draft')}
          </NameCell>
          <Cell className="figures">{formatDay(row.issueDate, locale)}</Cell>
          <Cell className="figures">{row.dueDate && formatDay(row.dueDate, locale)}</Cell>
          <Cell>
            <DocumentState
              document={{ kind: row.kind, state: documentState(row, today) } as KindAndState}
              overdue={isOverdue(row, today)}
            />
          </Cell>
          <Cell numeric phone="end">
            {formatMoney(row.total, row.currency, locale)}
          </Cell>
          {invoices && (
            <Cell numeric phone="hidden">
              {row.issuedAt && formatMoney(row.due, row.currency, locale)}
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}
