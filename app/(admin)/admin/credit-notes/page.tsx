import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentsList } from '@/components/documents/documents-list';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { documentFilter } from '@/lib/documents/document-filter';
import { listDocuments } from '@/lib/documents/list-documents';
import { sampleOffer } from '../_components/sample-data/sample-offer';
import {
  chooseCreditNotesAction,
  countCreditNoteStatesAction,
  deleteCreditNotesAction,
  issueCreditNotesAction,
  sendCreditNotesAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('kinds.credit_note') };
}

export default async function CreditNotesPage({ searchParams }: PageProps<'/admin/credit-notes'>) {
  const viewer = await requireStaff('credit-notes:view');
  const filter = documentFilter('credit_note', await searchParams);
  const page = await listDocuments(viewer, 'credit_note', filter);
  return (
    <DocumentsList
      kind="credit_note"
      page={page}
      filter={filter}
      mayCreate={mayStaff(viewer.role, 'credit-notes:create')}
      offer={page.rows.length === 0 && (await sampleOffer(viewer))}
      countStates={countCreditNoteStatesAction}
      actions={{
        choose: chooseCreditNotesAction,
        issue: mayStaff(viewer.role, 'credit-notes:issue') ? issueCreditNotesAction : undefined,
        send: mayStaff(viewer.role, 'credit-notes:issue') ? sendCreditNotesAction : undefined,
        deleteDrafts: mayStaff(viewer.role, 'credit-notes:delete') ? deleteCreditNotesAction : undefined,
      }}
    />
  );
}
