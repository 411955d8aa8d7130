import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import type { ListedDocument } from '@/lib/documents/listed-document';
import type { DocumentKind } from '@/lib/documents/states';
import { formatMoney } from '@/lib/money/format';
import { SelectCell, SelectHead } from './batch/select-cells';
import { DocumentState } from './document-state';
import { LISTS } from './documents-href';

type DocumentsTableProps = {
  kind: DocumentKind;
  /** With their customers' names; or all of one customer, and then what is due of each says more. */
  rows: readonly (ListedDocument & { customerName?: string })[];
  ofCustomer?: boolean;
  /** With boxes to choose rows by; a `BatchList` must be around it. */
  choosable?: boolean;
  caption?: string;
};

/** Documents of a kind, a row each. */
export function DocumentsTable({
  kind,
  rows,
  ofCustomer = false,
  choosable = false,
  caption,
}: DocumentsTableProps) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const withDue = (ofCustomer && kind === 'invoice') || kind === 'credit_note';
  return (
    <Table
      caption={caption ?? t(`kinds.${kind}`)}
      head={
        <>
          {choosable && <SelectHead label={t('batch.choosePage')} />}
          <Head>{t('number')}</Head>
          {!ofCustomer && <Head>{t('customer')}</Head>}
          <Head>{t('issueDate')}</Head>
          <Head>{t(`dueDate.${kind}`)}</Head>
          <Head>{t('stateLabel')}</Head>
          <Head numeric>{t('total')}</Head>
          {withDue && <Head numeric>{t('due')}</Head>}
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          {choosable && (
            <SelectCell
              id={row.id}
              draft={row.state === 'draft'}
              label={t('batch.chooseRow', { name: row.number ?? row.customerName ?? t('draft') })}
            />
          )}
          <NameCell href={`${LISTS[kind]}/${row.id}`} className="figures">
            <bdi>{row.number ?? t('draft')}</bdi>
          </NameCell>
          {!ofCustomer && (
            <Cell className="wrap-any">
              <bdi>{row.customerName}</bdi>
            </Cell>
          )}
          <Cell className="figures">{formatDay(row.issueDate, locale)}</Cell>
          <Cell className="figures" phone={ofCustomer ? 'meta' : 'hidden'}>
            {row.dueDate && formatDay(row.dueDate, locale)}
          </Cell>
          <Cell>
            <DocumentState kind={kind} state={row.state} overdue={row.overdue} />
          </Cell>
          <Cell numeric phone="end">
            {formatMoney(row.total, row.currency, locale)}
          </Cell>
          {withDue && (
            <Cell numeric phone="hidden">
              {row.state !== 'draft' && formatMoney(row.due, row.currency, locale)}
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}
