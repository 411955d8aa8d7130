import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentEditor } from '@/components/documents/editor/document-editor';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { customerDefaults, documentDefaults } from '@/lib/documents/customer-defaults';
import { emptyProposal } from '@/lib/rich-text/proposal-content';
import { customerAsked, editorOffers } from '../../_components/documents/editor-offers';
import { newDocument } from '../../_components/documents/new-document';
import {
  createProposalAction,
  findProposalCustomersAction,
  previewProposalAction,
  proposalDefaultsAction,
} from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('new.proposal') };
}

export default async function NewProposalPage({ searchParams }: PageProps<'/admin/proposals/new'>) {
  const viewer = await requireStaff('proposals:create');
  const asked = customerAsked(await searchParams);
  const [t, offers, defaults, customer] = await Promise.all([
    getTranslations('documents'),
    editorOffers(await getLocale()),
    documentDefaults('proposal'),
    asked ? customerDefaults(viewer, asked) : null,
  ]);
  return (
    <>
      <PageHead title={t('new.proposal')} />
      <DocumentEditor
        kind="proposal"
        {...offers}
        preview={previewProposalAction}
        initial={newDocument(defaults, customer, offers.presetTaxIds, {
          subject: '',
          content: emptyProposal(),
        })}
        save={{ submissionId: randomUUID(), create: createProposalAction }}
        customerActions={{ search: findProposalCustomersAction, defaults: proposalDefaultsAction }}
      />
    </>
  );
}
