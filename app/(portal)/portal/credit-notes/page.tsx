import { useTranslations } from 'next-intl';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { DocumentsList } from '../_components/documents-list';
import { MoneyTabs } from '../_components/money-tabs';
import { titled } from '../_components/titled';
import { chooseCreditNotesAction } from './actions';

export const generateMetadata = titled('creditNotes');

// No loading.tsx but a boundary around the rows: a page that does not exist for the contact must answer 404, and a
// boundary above it would have answered 200 by then.
export default async function CreditNotes({ searchParams }: PageProps<'/portal/credit-notes'>) {
  const viewer = await requireContact('invoices');
  return (
    <>
      <Title />
      <MoneyTabs />
      <DocumentsList
        viewer={viewer}
        kind="credit_note"
        searchParams={searchParams}
        choose={chooseCreditNotesAction}
      />
    </>
  );
}

function Title() {
  return <PageHead title={useTranslations('portal.nav')('creditNotes')} />;
}
