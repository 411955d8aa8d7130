import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import type { ListedDocument } from '@/lib/documents/list-documents';
import type { DocumentKind } from '@/lib/documents/states';
import { formatMoney } from '@/lib/money/format';
import { DocumentState } from './document-state';
import { LISTS } from './documents-href';

/** Documents of a kind, a row each. */
export function DocumentsTable({ kind, rows }: { kind: DocumentKind; rows: readonly ListedDocument[] }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  return (
    <Table
      caption={t(`kinds.${kind}`)}
      head={
        <>
          <Head>{t('number')}</Head>
          <Head>{t('customer')}</Head>
          <Head>{t('issueDate')}</Head>
          <Head>{t(`dueDate.${kind}`)}</Head>
          <Head>{t('stateLabel')}</Head>
          <Head numeric>{t('total')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`${LISTS[kind]}/${row.id}`} className="figures">
            <bdi>{row.number ?? t('draft')}</bdi>
          </NameCell>
          <Cell className="wrap-any">
            <bdi>{row.customerName}</bdi>
          </Cell>
          <Cell className="figures">{formatDay(row.issueDate, locale)}</Cell>
          <Cell className="figures" phone="hidden">
            {row.dueDate && formatDay(row.dueDate, locale)}
          </Cell>
          <Cell>
            <DocumentState kind={kind} state={row.state} overdue={row.overdue} />
          </Cell>
          <Cell numeric phone="end">
            {formatMoney(row.total, row.currency, locale)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
