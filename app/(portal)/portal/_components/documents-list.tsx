import { ArrowDownUp } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import type { DocumentKind } from '@/lib/documents/states';
import { type DocumentFilter, documentsHref, LIST_STATES } from '@/lib/portal/document-filter';
import { listDocuments } from '@/lib/portal/list-documents';
import type { DocumentContact } from '@/lib/portal/visible-documents';
import { DocumentsTable } from './documents-table';

/** What a list can be narrowed to and sorted by; it stands before the list is read. */
export async function DocumentsToolbar({ kind, filter }: { kind: DocumentKind; filter: DocumentFilter }) {
  const t = await getTranslations('portal.list');
  const turned = filter.sort === 'newest' ? 'oldest' : 'newest';
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1" data-screen-only>
      <Tabs
        label={t('filter')}
        className="min-w-0 basis-full border-b-0 sm:flex-1 sm:basis-0"
        tabs={LIST_STATES[kind].map((state) => ({
          href: documentsHref(kind, filter, { state }),
          label: t(`filters.${state}`),
          current: filter.state === state,
        }))}
      />
      <ButtonLink href={documentsHref(kind, filter, { sort: turned })} variant="quiet" scroll={false}>
        <ArrowDownUp aria-hidden />
        {t(`sort.${turned}`)}
      </ButtonLink>
    </div>
  );
}

/** The list itself. */
export async function DocumentsList<Kind extends DocumentKind>({
  viewer,
  kind,
  filter,
}: {
  viewer: DocumentContact<Kind>;
  kind: Kind;
  filter: DocumentFilter;
}) {
  const t = await getTranslations('portal.list');
  const page = await listDocuments(viewer, kind, filter);
  if (page.rows.length === 0) {
    return filter.state === 'all' ? (
      <EmptyState>{t(`empty.${kind as DocumentKind}`)}</EmptyState>
    ) : (
      <EmptyState
        action={<ButtonLink href={documentsHref(kind, filter, { state: 'all' })}>{t('showAll')}</ButtonLink>}
      >
        {t('nothing')}
      </EmptyState>
    );
  }
  return (
    <>
      <DocumentsTable kind={kind} rows={page.rows} filter={filter} />
      <div className="[&_a]:min-h-11">
        <Pager
          previous={page.previous && documentsHref(kind, filter, { before: page.previous })}
          next={page.next && documentsHref(kind, filter, { after: page.next })}
        />
      </div>
    </>
  );
}
