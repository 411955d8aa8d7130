import { useLocale, useTranslations } from 'next-intl';
import { SelectCell, SelectHead } from '@/components/documents/batch/select-cells';
import { ReceivedState } from '@/components/documents/received-state';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/dates/format';
import type { DocumentKind } from '@/lib/documents/states';
import { formatMoney } from '@/lib/money/format';
import {
  type DocumentFilter,
  documentsHref,
  type ListSort,
  PORTAL_LISTS,
} from '@/lib/portal/document-filter';
import type { PortalDocument } from '@/lib/portal/document-row';

/** Whether something is left of a document of a kind: to be paid, or to be used. */
const owesMoney = (kind: DocumentKind) => kind === 'invoice' || kind === 'credit_note';

/** A page of a contact's estimates or invoices. */
export function DocumentsTable({
  kind,
  rows,
  filter,
}: {
  kind: DocumentKind;
  rows: readonly PortalDocument[];
  filter: DocumentFilter;
}) {
  const t = useTranslations('portal.list');
  const tBatch = useTranslations('ui.batch');
  /** A column that is sorted by: a click turns it over. */
  const by = (falling: ListSort, rising: ListSort) => ({
    href: documentsHref(kind, filter, { sort: filter.sort === falling ? rising : falling }),
    state: ({ [falling]: 'descending', [rising]: 'ascending' } as const)[filter.sort],
  });
  return (
    <Table
      caption={t(`title.${kind}`)}
      head={
        <>
          <SelectHead label={tBatch('choosePage')} />
          <Head>{t('number')}</Head>
          <Head sort={by('newest', 'oldest')}>{t('date')}</Head>
          <Head>{t(`dueDate.${kind}`)}</Head>
          <Head>{t('state')}</Head>
          <Head numeric sort={by('largest', 'smallest')}>
            {t('total')}
          </Head>
          {owesMoney(kind) && <Head numeric>{t(kind === 'invoice' ? 'due' : 'left')}</Head>}
        </>
      }
    >
      {rows.map((row) => (
        <DocumentRow key={row.id} row={row} />
      ))}
    </Table>
  );
}

/** Fills a phone's first line up, so that what stands under the name begins on the second. */
const END = 'phone:grow phone:basis-1/3';

function DocumentRow({ row }: { row: PortalDocument }) {
  const t = useTranslations('portal.list');
  const locale = useLocale();
  const tBatch = useTranslations('ui.batch');
  const owes = owesMoney(row.kind);
  return (
    <Row>
      <SelectCell
        id={row.id}
        name={row.number}
        draft={false}
        label={tBatch('chooseRow', { name: row.number })}
      />
      <NameCell
        href={`${PORTAL_LISTS[row.kind]}/${row.id}`}
        className="phone:flex-[1_0_40%] [&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center phone:[&>a]:min-h-0"
      >
        {row.number}
      </NameCell>
      <Cell className="whitespace-nowrap">{formatDay(row.issueDate, locale)}</Cell>
      <Cell className="whitespace-nowrap">
        {row.dueDate && (
          <>
            <span className="sm:hidden">{t(`dueShort.${row.kind}`)} </span>
            {formatDay(row.dueDate, locale)}
          </>
        )}
      </Cell>
      <Cell>
        <ReceivedState document={row} />
      </Cell>
      <Cell numeric phone={owes ? 'hidden' : 'end'} className={END}>
        {formatMoney(row.total, row.currency, locale)}
      </Cell>
      {owes && (
        <Cell numeric phone="end" className={END}>
          {formatMoney(row.state === 'void' ? 0n : row.due, row.currency, locale)}
        </Cell>
      )}
    </Row>
  );
}
