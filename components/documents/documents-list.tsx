import { Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import type { DocumentFilter } from '@/lib/documents/document-filter';
import type { DocumentPage } from '@/lib/documents/list-documents';
import type { DocumentKind } from '@/lib/documents/states';
import { BatchList, type ChooseAll } from './batch/batch-list';
import { StaffBatchSteps, type StaffSteps } from './batch/staff-steps';
import { documentsHref, LISTS } from './documents-href';
import { DocumentsTable } from './documents-table';
import { type CountStates, StateFilterMenu } from './state-filter-menu';

type DocumentsListProps = {
  kind: DocumentKind;
  page: DocumentPage;
  filter: DocumentFilter;
  mayCreate: boolean;
  /** What else this kind's list leads to. */
  menu?: ReactNode;
  /** A second way out of an empty list. */
  offer: ReactNode;
  countStates: CountStates;
  /** What this person may do with several at once. */
  actions: StaffSteps & { choose: ChooseAll };
};

/** The list of a kind of documents: head, search and state, rows, pages. All of what is chosen is in the address. */
export function DocumentsList({
  kind,
  page,
  filter,
  mayCreate,
  menu,
  offer,
  countStates,
  actions: { choose, ...steps },
}: DocumentsListProps) {
  const t = useTranslations('documents');
  const format = useFormatter();
  const filtered = filter.search !== '' || filter.state !== null || filter.customerId !== null;
  const create = mayCreate && (
    <ButtonLink href={`${LISTS[kind]}/new`} variant="primary">
      <Plus aria-hidden />
      {t(`new.${kind}`)}
    </ButtonLink>
  );
  const params = {
    q: filter.search,
    ...(filter.state && { state: filter.state }),
    ...(filter.customerId && { customer: filter.customerId }),
  };
  const found = format.number(page.count.found);
  return (
    <>
      <PageHead
        title={t(`kinds.${kind}`)}
        count={page.count.more ? t('countMore', { count: found }) : found}
        action={create}
        menu={menu}
      />
      <ListToolbar search={<SearchInput label={t('search')} />}>
        <StateFilterMenu kind={kind} filter={filter} params={params} count={countStates} />
      </ListToolbar>
      {page.rows.length > 0 ? (
        <BatchList
          // Another page or filter has other rows: nothing of this one is chosen there.
          key={page.rows.map(({ id }) => id).join()}
          list={LISTS[kind]}
          pdfs={`/api/pdf/${kind}`}
          zipName={t(`kinds.${kind}`)}
          filter={params}
          // What is found often is not counted to its end; as many are chosen as a batch takes.
          found={page.count.more ? 1_000 : page.count.found}
          choose={choose}
          steps={<StaffBatchSteps {...steps} />}
        >
          <DocumentsTable kind={kind} rows={page.rows} choosable />
        </BatchList>
      ) : filtered ? (
        <EmptyState action={<ButtonLink href={LISTS[kind]}>{t('clearFilters')}</ButtonLink>}>
          {t('noMatch')}
        </EmptyState>
      ) : (
        <EmptyState action={create} other={offer}>
          {t(`none.${kind}`)}
        </EmptyState>
      )}
      <Pager
        previous={page.previous && documentsHref(kind, filter, { before: page.previous })}
        next={page.next && documentsHref(kind, filter, { after: page.next })}
      />
    </>
  );
}
