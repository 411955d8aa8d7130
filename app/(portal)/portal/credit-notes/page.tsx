import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { PageHead } from '@/components/ui/page-head';
import { TableSkeleton } from '@/components/ui/skeleton';
import { requireContact } from '@/lib/auth/require-contact';
import { parseDocumentFilter } from '@/lib/portal/document-filter';
import { DocumentsList, DocumentsToolbar } from '../_components/documents-list';
import { MoneyTabs } from '../_components/money-tabs';
import { titled } from '../_components/titled';

export const generateMetadata = titled('creditNotes');

// A boundary of its own and no loading.tsx: a page that does not exist for the contact must answer 404, and a
// boundary above it would have answered 200 by then.
export default async function CreditNotes({ searchParams }: PageProps<'/portal/credit-notes'>) {
  const viewer = await requireContact('invoices');
  const filter = parseDocumentFilter('credit_note', await searchParams);
  return (
    <>
      <Title />
      <MoneyTabs />
      <DocumentsToolbar kind="credit_note" filter={filter} />
      <Suspense key={JSON.stringify(filter)} fallback={<TableSkeleton rows={8} columns={5} />}>
        <DocumentsList viewer={viewer} kind="credit_note" filter={filter} />
      </Suspense>
    </>
  );
}

function Title() {
  return <PageHead title={useTranslations('portal.nav')('creditNotes')} />;
}
