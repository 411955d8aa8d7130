import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentsList } from '@/components/documents/documents-list';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { documentFilter } from '@/lib/documents/document-filter';
import { listDocuments } from '@/lib/documents/list-documents';
import { sampleOffer } from '../_components/sample-data/sample-offer';
import {
  chooseEstimatesAction,
  countEstimateStatesAction,
  deleteEstimatesAction,
  issueEstimatesAction,
  sendEstimatesAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('kinds.estimate') };
}

export default async function EstimatesPage({ searchParams }: PageProps<'/admin/estimates'>) {
  const viewer = await requireStaff('estimates:view');
  const filter = documentFilter('estimate', await searchParams);
  const page = await listDocuments(viewer, 'estimate', filter);
  return (
    <DocumentsList
      kind="estimate"
      page={page}
      filter={filter}
      mayCreate={mayStaff(viewer.role, 'estimates:create')}
      offer={page.rows.length === 0 && (await sampleOffer(viewer))}
      countStates={countEstimateStatesAction}
      actions={{
        choose: chooseEstimatesAction,
        issue: mayStaff(viewer.role, 'estimates:issue') ? issueEstimatesAction : undefined,
        send: mayStaff(viewer.role, 'estimates:issue') ? sendEstimatesAction : undefined,
        deleteDrafts: mayStaff(viewer.role, 'estimates:delete') ? deleteEstimatesAction : undefined,
      }}
    />
  );
}
