import { useTranslations } from 'next-intl';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { DocumentsList } from '../_components/documents-list';
import { titled } from '../_components/titled';
import { chooseProposalsAction } from './actions';

export const generateMetadata = titled('proposals');

// No loading.tsx but a boundary around the rows: a page that does not exist for the contact must answer 404, and a
// boundary above it would have answered 200 by then.
export default async function Proposals({ searchParams }: PageProps<'/portal/proposals'>) {
  const viewer = await requireContact('proposals');
  return (
    <>
      <Title />
      <DocumentsList
        viewer={viewer}
        kind="proposal"
        searchParams={searchParams}
        choose={chooseProposalsAction}
      />
    </>
  );
}

function Title() {
  return <PageHead title={useTranslations('portal.nav')('proposals')} />;
}
