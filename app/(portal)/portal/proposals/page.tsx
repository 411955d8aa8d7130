import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { PageHead } from '@/components/ui/page-head';
import { TableSkeleton } from '@/components/ui/skeleton';
import { requireContact } from '@/lib/auth/require-contact';
import { parseDocumentFilter } from '@/lib/portal/document-filter';
import { DocumentsList, DocumentsToolbar } from '../_components/documents-list';
import { titled } from '../_components/titled';

export const generateMetadata = titled('proposals');

// A boundary of its own and no loading.tsx: a page that does not exist for the contact must answer 404, and a
// boundary above it would have answered 200 by then.
export default async function Proposals({ searchParams }: PageProps<'/portal/proposals'>) {
  const viewer = await requireContact('proposals');
  const filter = parseDocumentFilter('proposal', await searchParams);
  return (
    <>
      <Title />
      <DocumentsToolbar kind="proposal" filter={filter} />
      <Suspense key={JSON.stringify(filter)} fallback={<TableSkeleton rows={8} columns={5} />}>
        <DocumentsList viewer={viewer} kind="proposal" filter={filter} />
      </Suspense>
    </>
  );
}

function Title() {
  return <PageHead title={useTranslations('portal.nav')('proposals')} />;
}
