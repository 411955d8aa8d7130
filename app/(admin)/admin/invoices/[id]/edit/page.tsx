import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { draftToEdit } from '@/lib/documents/draft-to-edit';
import { EditDraft } from '../../../_components/documents/edit-draft';
import {
  findInvoiceCustomersAction,
  invoiceDefaultsAction,
  previewInvoiceAction,
  updateInvoiceAction,
} from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('edit.invoice') };
}

export default async function EditInvoicePage({ params }: PageProps<'/admin/invoices/[id]/edit'>) {
  const viewer = await requireStaff('invoices:edit');
  const { id } = await params;
  const found = (await draftToEdit(viewer, 'invoice', id)) ?? notFound();
  if (found === 'issued') redirect(`/admin/invoices/${id}`);
  return (
    <EditDraft
      kind="invoice"
      id={id}
      found={found}
      update={updateInvoiceAction}
      preview={previewInvoiceAction}
      customerActions={{ search: findInvoiceCustomersAction, defaults: invoiceDefaultsAction }}
    />
  );
}
