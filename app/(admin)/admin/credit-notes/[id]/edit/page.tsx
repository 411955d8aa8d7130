import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { draftToEdit } from '@/lib/documents/draft-to-edit';
import { EditDraft } from '../../../_components/documents/edit-draft';
import {
  creditNoteDefaultsAction,
  findCreditNoteCustomersAction,
  previewCreditNoteAction,
  updateCreditNoteAction,
} from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('edit.credit_note') };
}

export default async function EditCreditNotePage({ params }: PageProps<'/admin/credit-notes/[id]/edit'>) {
  const viewer = await requireStaff('credit-notes:edit');
  const { id } = await params;
  const found = (await draftToEdit(viewer, 'credit_note', id)) ?? notFound();
  if (found === 'issued') redirect(`/admin/credit-notes/${id}`);
  return (
    <EditDraft
      kind="credit_note"
      id={id}
      found={found}
      update={updateCreditNoteAction}
      preview={previewCreditNoteAction}
      customerActions={{ search: findCreditNoteCustomersAction, defaults: creditNoteDefaultsAction }}
    />
  );
}
