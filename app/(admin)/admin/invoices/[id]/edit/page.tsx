import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentEditor } from '@/components/documents/editor/document-editor';
import { valuesOfDraft } from '@/components/documents/editor/editor-values';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { draftToEdit } from '@/lib/documents/draft-to-edit';
import { editorOffers } from '../../../_components/documents/editor-offers';
import { findInvoiceCustomersAction, invoiceDefaultsAction, updateInvoiceAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('edit.invoice') };
}

export default async function EditInvoicePage({ params }: PageProps<'/admin/invoices/[id]/edit'>) {
  const viewer = await requireStaff('invoices:edit');
  const { id } = await params;
  const found = await draftToEdit(viewer, 'invoice', id);
  if (!found) notFound();
  if (found === 'issued') redirect(`/admin/invoices/${id}`);
  const { draft, languages } = found;
  const taxIds = draft.lines.flatMap((line) => line.taxIds);
  const locale = await getLocale();
  const [t, offers] = await Promise.all([
    getTranslations('documents'),
    editorOffers(locale, { taxIds, language: draft.language }),
  ]);
  return (
    <>
      <PageHead title={t('edit.invoice')} />
      <DocumentEditor
        kind="invoice"
        {...offers}
        initial={valuesOfDraft(draft, languages, locale)}
        save={{ id, version: draft.version, update: updateInvoiceAction }}
        customerActions={{ search: findInvoiceCustomersAction, defaults: invoiceDefaultsAction }}
      />
    </>
  );
}
