import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { draftToEdit } from '@/lib/documents/draft-to-edit';
import { EditDraft } from '../../../_components/documents/edit-draft';
import {
  findProposalCustomersAction,
  previewProposalAction,
  proposalDefaultsAction,
  updateProposalAction,
} from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('edit.proposal') };
}

export default async function EditProposalPage({ params }: PageProps<'/admin/proposals/[id]/edit'>) {
  const viewer = await requireStaff('proposals:edit');
  const { id } = await params;
  const found = (await draftToEdit(viewer, 'proposal', id)) ?? notFound();
  if (found === 'issued') redirect(`/admin/proposals/${id}`);
  return (
    <EditDraft
      kind="proposal"
      id={id}
      found={found}
      update={updateProposalAction}
      preview={previewProposalAction}
      customerActions={{ search: findProposalCustomersAction, defaults: proposalDefaultsAction }}
    />
  );
}
