import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { draftToEdit } from '@/lib/documents/draft-to-edit';
import { EditDraft } from '../../../_components/documents/edit-draft';
import {
  estimateDefaultsAction,
  findEstimateCustomersAction,
  previewEstimateAction,
  updateEstimateAction,
} from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('edit.estimate') };
}

export default async function EditEstimatePage({ params }: PageProps<'/admin/estimates/[id]/edit'>) {
  const viewer = await requireStaff('estimates:edit');
  const { id } = await params;
  const found = (await draftToEdit(viewer, 'estimate', id)) ?? notFound();
  if (found === 'issued') redirect(`/admin/estimates/${id}`);
  return (
    <EditDraft
      kind="estimate"
      id={id}
      found={found}
      update={updateEstimateAction}
      preview={previewEstimateAction}
      customerActions={{ search: findEstimateCustomersAction, defaults: estimateDefaultsAction }}
    />
  );
}
