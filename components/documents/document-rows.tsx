'use client';

import { useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { DocumentKind, DocumentState as State } from '@/lib/documents/states';
import { SelectCell, SelectHead } from './batch/select-cells';
import { DocumentState } from './document-state';
import { LISTS } from './documents-href';

/** A document as a row shows it, days and amounts as the reader's language writes them. */
export type DocumentRow = {
  id: string;
  number: string | null;
  customer?: string;
  issued: string;
  due: string | null;
  state: State;
  overdue: boolean;
  total: string;
  /** What is left to pay, where that is a column. */
  left?: string;
};

/**
 * Documents of a kind, a row each. Drawn by a client component, which is sent the rows' data alone: as elements each
 * cell would be written, read and written again on its way to the browser.
 */
export function DocumentRows({
  kind,
  rows,
  caption,
  ofCustomer,
  withLeft,
  choosable,
}: {
  kind: DocumentKind;
  rows: readonly DocumentRow[];
  caption: string;
  ofCustomer: boolean;
  withLeft: boolean;
  choosable: boolean;
}) {
  const t = useTranslations('documents');
  const tBatch = useTranslations('ui.batch');
  return (
    <Table
      caption={caption}
      head={
        <>
          {choosable && <SelectHead label={tBatch('choosePage')} />}
          <Head>{t('number')}</Head>
          {!ofCustomer && <Head>{t('customer')}</Head>}
          <Head>{t('issueDate')}</Head>
          <Head>{t(`dueDate.${kind}`)}</Head>
          <Head>{t('stateLabel')}</Head>
          <Head numeric>{t('total')}</Head>
          {withLeft && <Head numeric>{t('due')}</Head>}
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          {choosable && (
            <SelectCell
              id={row.id}
              name={row.number ?? row.customer ?? t('draft')}
              draft={row.state === 'draft'}
              label={tBatch('chooseRow', { name: row.number ?? row.customer ?? t('draft') })}
            />
          )}
          <NameCell href={`${LISTS[kind]}/${row.id}`} className="figures">
            <bdi>{row.number ?? t('draft')}</bdi>
          </NameCell>
          {!ofCustomer && (
            <Cell className="wrap-any">
              <bdi>{row.customer}</bdi>
            </Cell>
          )}
          <Cell className="figures">{row.issued}</Cell>
          <Cell className="figures" phone={ofCustomer ? 'meta' : 'hidden'}>
            {row.due}
          </Cell>
          <Cell>
            <DocumentState kind={kind} state={row.state} overdue={row.overdue} />
          </Cell>
          <Cell numeric phone="end">
            {row.total}
          </Cell>
          {withLeft && (
            <Cell numeric phone="hidden">
              {row.left}
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}
