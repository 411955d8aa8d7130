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
  createCreditNoteAction,
  creditNoteDefaultsAction,
  findCreditNoteCustomersAction,
  previewCreditNoteAction,
} from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('new.credit_note') };
}

export default async function NewCreditNotePage({ searchParams }: PageProps<'/admin/credit-notes/new'>) {
  const viewer = await requireStaff('credit-notes:create');
  const asked = customerAsked(await searchParams);
  const [t, offers, defaults, customer] = await Promise.all([
    getTranslations('documents'),
    editorOffers(await getLocale()),
    documentDefaults('credit_note'),
    asked ? customerDefaults(viewer, asked) : null,
  ]);
  return (
    <>
      <PageHead title={t('new.credit_note')} />
      <DocumentEditor
        kind="credit_note"
        {...offers}
        preview={previewCreditNoteAction}
        initial={newDocument(defaults, customer, offers.presetTaxIds)}
        save={{ submissionId: randomUUID(), create: createCreditNoteAction }}
        customerActions={{ search: findCreditNoteCustomersAction, defaults: creditNoteDefaultsAction }}
      />
    </>
  );
}
