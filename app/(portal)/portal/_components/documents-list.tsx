import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { BatchList, type ChooseAll } from '@/components/documents/batch/batch-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { TableSkeleton } from '@/components/ui/skeleton';
import type { DocumentKind } from '@/lib/documents/states';
import type { ListParams } from '@/lib/lists/list-params';
import {
  type DocumentFilter,
  documentChoices,
  documentParams,
  documentsHref,
  PORTAL_LISTS,
  parseDocumentFilter,
} from '@/lib/portal/document-filter';
import { listDocuments } from '@/lib/portal/list-documents';
import { isNarrowed } from '@/lib/portal/list-filter';
import type { DocumentContact } from '@/lib/portal/visible-documents';
import { DocumentsTable } from './documents-table';
import { ListBar } from './list-bar';
import { readFilter } from './read-filter';

type Props<Kind extends DocumentKind> = {
  viewer: DocumentContact<Kind>;
  kind: Kind;
  /** All of a filter, page or not, for saving their PDFs. */
  choose: ChooseAll;
};

/**
 * The documents of a kind: what they can be narrowed to and sorted by stands before they are read.
 */
export async function DocumentsList<Kind extends DocumentKind>({
  searchParams,
  ...list
}: Props<Kind> & { searchParams: Promise<ListParams> }) {
  const kind: DocumentKind = list.kind;
  const t = await getTranslations('portal.list');
  const filter = await readFilter((params, day) => parseDocumentFilter(kind, params, day), searchParams);
  return (
    <>
      <ListBar
        path={PORTAL_LISTS[kind]}
        filter={filter}
        choices={documentChoices(kind)}
        search={t('search')}
        stateLabel={(state) => t(`filters.${state}`)}
      />
      <Suspense key={JSON.stringify(filter)} fallback={<TableSkeleton rows={8} columns={5} />}>
        <Found {...list} filter={filter} />
      </Suspense>
    </>
  );
}

async function Found<Kind extends DocumentKind>({
  viewer,
  kind,
  choose,
  filter,
}: Props<Kind> & { filter: DocumentFilter }) {
  const t = await getTranslations('portal.list');
  const page = await listDocuments(viewer, kind, filter);
  if (page.rows.length === 0) {
    return isNarrowed(filter, documentChoices(kind)) ? (
      <EmptyState action={<ButtonLink href={PORTAL_LISTS[kind]}>{t('showAll')}</ButtonLink>}>
        {t('nothing')}
      </EmptyState>
    ) : (
      <EmptyState>{t(`empty.${kind as DocumentKind}`)}</EmptyState>
    );
  }
  return (
    <>
      <BatchList
        // Another page or filter has other rows: nothing of this one is chosen there.
        key={page.rows.map(({ id }) => id).join()}
        list={PORTAL_LISTS[kind]}
        pdfs={`/api/pdf/portal/${kind}`}
        zipName={t(`title.${kind as DocumentKind}`)}
        filter={documentParams(kind, filter)}
        found={page.total}
        choose={choose}
      >
        <DocumentsTable kind={kind} rows={page.rows} filter={filter} />
      </BatchList>
      <div className="[&_a]:min-h-11">
        <Pager
          previous={page.previous && documentsHref(kind, filter, { before: page.previous })}
          next={page.next && documentsHref(kind, filter, { after: page.next })}
        />
      </div>
    </>
  );
}
