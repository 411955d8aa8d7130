import { useTranslations } from 'next-intl';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { DocumentsList } from '../_components/documents-list';
import { titled } from '../_components/titled';
import { chooseInvoicesAction } from './actions';

export const generateMetadata = titled('invoices');

// No loading.tsx but a boundary around the rows: a page that does not exist for the contact must answer 404, and a
// boundary above it would have answered 200 by then.
export default async function Invoices({ searchParams }: PageProps<'/portal/invoices'>) {
  const viewer = await requireContact('invoices');
  return (
    <>
      <Title />
      <DocumentsList
        viewer={viewer}
        kind="invoice"
        searchParams={searchParams}
        choose={chooseInvoicesAction}
      />
    </>
  );
}

function Title() {
  return <PageHead title={useTranslations('portal.nav')('invoices')} />;
}
