import { useTranslations } from 'next-intl';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { DocumentsList } from '../_components/documents-list';
import { titled } from '../_components/titled';
import { chooseEstimatesAction } from './actions';

export const generateMetadata = titled('estimates');

// No loading.tsx but a boundary around the rows: a page that does not exist for the contact must answer 404, and a
// boundary above it would have answered 200 by then.
export default async function Estimates({ searchParams }: PageProps<'/portal/estimates'>) {
  const viewer = await requireContact('estimates');
  return (
    <>
      <Title />
      <DocumentsList
        viewer={viewer}
        kind="estimate"
        searchParams={searchParams}
        choose={chooseEstimatesAction}
      />
    </>
  );
}

function Title() {
  return <PageHead title={useTranslations('portal.nav')('estimates')} />;
}
