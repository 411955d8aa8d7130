import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentEditor } from '@/components/documents/editor/document-editor';
import { PageHead } from '@/components/ui/page-head';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { customerDefaults, documentDefaults } from '@/lib/documents/customer-defaults';
import { listTemplates, readTemplate } from '@/lib/proposal-templates/read-templates';
import { emptyProposal } from '@/lib/rich-text/proposal-content';
import { customerAsked, editorOffers } from '../../_components/documents/editor-offers';
import { newDocument } from '../../_components/documents/new-document';
import { fromTemplate } from '../_components/from-template';
import { TemplateMenu } from '../_components/template-menu';
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
  const params = await searchParams;
  const asked = customerAsked(params);
  const locale = await getLocale();
  const [t, offers, defaults, customer, templates, template] = await Promise.all([
    getTranslations('documents'),
    editorOffers(locale),
    documentDefaults('proposal'),
    asked ? customerDefaults(viewer, asked) : null,
    listTemplates(viewer),
    typeof params.template === 'string' ? readTemplate(viewer, params.template) : null,
  ]);
  const empty = newDocument(defaults, customer, offers.presetTaxIds, {
    subject: '',
    content: emptyProposal(),
  });
  return (
    <>
      <PageHead
        title={t('new.proposal')}
        action={
          <TemplateMenu
            templates={templates}
            customerId={asked}
            mayEdit={mayStaff(viewer.role, 'proposal-templates:edit')}
          />
        }
      />
      <DocumentEditor
        // Another template is another beginning.
        key={template?.id}
        kind="proposal"
        {...offers}
        preview={previewProposalAction}
        initial={template ? fromTemplate(empty, template, offers.languages, locale) : empty}
        pricedIn={template?.lines.some(({ kind }) => kind === 'line') ? template.currency : undefined}
        save={{ submissionId: randomUUID(), create: createProposalAction }}
        customerActions={{ search: findProposalCustomersAction, defaults: proposalDefaultsAction }}
      />
    </>
  );
}
