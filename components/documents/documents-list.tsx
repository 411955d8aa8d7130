import { Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { type DocumentFilter, stateFilters } from '@/lib/documents/document-filter';
import type { DocumentPage } from '@/lib/documents/list-documents';
import type { DocumentKind } from '@/lib/documents/states';
import { documentsHref, LISTS } from './documents-href';
import { DocumentsTable } from './documents-table';

type DocumentsListProps = {
  kind: DocumentKind;
  page: DocumentPage;
  filter: DocumentFilter;
  /** How many there are; `more` where counting stopped there. */
  count: { found: number; more: boolean };
  mayCreate: boolean;
  /** A second way out of an empty list. */
  offer: ReactNode;
};

/** The list of a kind of documents: head, search and state, rows, pages. All of what is chosen is in the address. */
export function DocumentsList({ kind, page, filter, count, mayCreate, offer }: DocumentsListProps) {
  const t = useTranslations('documents');
  const format = useFormatter();
  const filtered = filter.search !== '' || filter.state !== null || filter.customerId !== null;
  const create = mayCreate && (
    <ButtonLink href={`${LISTS[kind]}/new`} variant="primary">
      <Plus aria-hidden />
      {t(`new.${kind}`)}
    </ButtonLink>
  );
  const found = format.number(count.found);
  return (
    <>
      <PageHead
        title={t(`kinds.${kind}`)}
        count={count.more ? t('countMore', { count: found }) : found}
        action={create}
      />
      <ListToolbar search={<SearchInput label={t('search')} />}>
        <FilterMenu
          label={t('stateLabel')}
          clearHref={documentsHref(kind, { ...filter, state: null })}
          options={stateFilters(kind).map((state) => ({
            label: t(`state.${state}`, { kind }),
            href: documentsHref(kind, { ...filter, state }),
            current: filter.state === state,
          }))}
        />
      </ListToolbar>
      {page.rows.length > 0 ? (
        <DocumentsTable kind={kind} rows={page.rows} />
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
