import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentEditor } from '@/components/documents/editor/document-editor';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { customerDefaults, documentDefaults } from '@/lib/documents/customer-defaults';
import { customerAsked, editorOffers } from '../../_components/documents/editor-offers';
import { newDocument } from '../../_components/documents/new-document';
import {
  createInvoiceAction,
  findInvoiceCustomersAction,
  invoiceDefaultsAction,
  previewInvoiceAction,
} from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('new.invoice') };
}

export default async function NewInvoicePage({ searchParams }: PageProps<'/admin/invoices/new'>) {
  const viewer = await requireStaff('invoices:create');
  const asked = customerAsked(await searchParams);
  const [t, offers, defaults, customer] = await Promise.all([
    getTranslations('documents'),
    editorOffers(await getLocale()),
    documentDefaults('invoice'),
    asked ? customerDefaults(viewer, asked) : null,
  ]);
  return (
    <>
      <PageHead title={t('new.invoice')} />
      <DocumentEditor
        kind="invoice"
        {...offers}
        preview={previewInvoiceAction}
        initial={newDocument(defaults, customer, offers.presetTaxIds)}
        save={{ submissionId: randomUUID(), create: createInvoiceAction }}
        customerActions={{ search: findInvoiceCustomersAction, defaults: invoiceDefaultsAction }}
      />
    </>
  );
}
