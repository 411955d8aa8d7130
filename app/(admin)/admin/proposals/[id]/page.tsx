import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RelatedDocumentsList } from '@/components/documents/conversions/related-documents';
import { DocumentActions } from '@/components/documents/document-actions';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getDocument } from '@/lib/documents/get-document';
import { listVersions } from '@/lib/proposals/list-versions';
import { allowedSteps } from '../../_components/documents/allowed-steps';
import { conversionsOf, convertedBefore } from '../../_components/documents/conversions-of';
import { DocumentDelivery } from '../../_components/documents/document-delivery';
import { DocumentScreen } from '../../_components/documents/document-screen';
import { StaffComments } from '../../_components/documents/staff-comments';
import { Evidence } from '../_components/evidence';
import { ProposalSteps } from '../_components/proposal-steps';
import { SaveAsTemplate } from '../_components/save-as-template';
import { Versions } from '../_components/versions';
import {
  commentProposalAction,
  copyProposalAction,
  deleteProposalAction,
  findProposalCustomersAction,
  issueProposalAction,
  makeProposalLinkAction,
  markProposalSentAction,
  revokeProposalLinkAction,
} from '../actions';

type Props = PageProps<'/admin/proposals/[id]'>;

const read = async ({ params }: Props) => {
  const viewer = await requireStaff('proposals:view');
  const document = (await getDocument(viewer, 'proposal', (await params).id)) ?? notFound();
  return { viewer, document };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ document }, t] = await Promise.all([read(props), getTranslations('documents')]);
  return { title: document.printable.number ?? t('draft') };
}

export default async function ProposalPage(props: Props) {
  const { viewer, document } = await read(props);
  const { id, version, today, printable } = document;
  const steps = allowedSteps(viewer, document);
  const [{ related }, versions] = await Promise.all([
    conversionsOf(viewer, document, 'proposal'),
    listVersions(viewer, id, today),
  ]);
  const makes = (['estimate', 'invoice'] as const).filter(
    (kind) => document.steps.includes('convert') && mayStaff(viewer.role, `${kind}s:create`),
  );
  return (
    <DocumentScreen
      document={document}
      aside={
        <>
          <Versions versions={versions} current={id} />
          <Evidence viewer={viewer} documentId={id} />
          <RelatedDocumentsList related={related} />
          <StaffComments
            viewer={viewer}
            kind="proposal"
            document={document}
            comment={commentProposalAction}
          />
          <DocumentDelivery
            viewer={viewer}
            document={document}
            actions={
              steps.includes('link')
                ? { make: makeProposalLinkAction, revoke: revokeProposalLinkAction }
                : undefined
            }
          />
        </>
      }
    >
      <DocumentActions
        kind="proposal"
        document={{ id, version, issueDate: printable.issueDate ?? today, number: printable.number }}
        steps={steps}
        submissionId={randomUUID()}
        today={today}
        conversions={{
          submissionId: randomUUID(),
          customer: { ...document.customer, currency: printable.currency },
          copy: { copy: copyProposalAction, search: findProposalCustomersAction },
        }}
        actions={{
          issue: issueProposalAction,
          markSent: markProposalSentAction,
          deleteDraft: deleteProposalAction,
        }}
      />
      <ProposalSteps
        proposal={{ id, version }}
        submissionId={randomUUID()}
        mayRevise={steps.includes('revise')}
        makes={makes}
        converted={convertedBefore(related) > 0}
      />
      {mayStaff(viewer.role, 'proposal-templates:edit') && (
        <SaveAsTemplate id={id} subject={printable.proposal?.subject ?? ''} />
      )}
    </DocumentScreen>
  );
}
