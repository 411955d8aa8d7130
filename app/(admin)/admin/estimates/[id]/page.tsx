import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RelatedDocumentsList } from '@/components/documents/conversions/related-documents';
import { DocumentActions } from '@/components/documents/document-actions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getDocument } from '@/lib/documents/get-document';
import { allowedSteps } from '../../_components/documents/allowed-steps';
import { conversionsOf, convertedBefore } from '../../_components/documents/conversions-of';
import { DocumentDelivery } from '../../_components/documents/document-delivery';
import { DocumentScreen } from '../../_components/documents/document-screen';
import { StaffComments } from '../../_components/documents/staff-comments';
import {
  commentEstimateAction,
  convertEstimateAction,
  copyEstimateAction,
  deleteEstimateAction,
  findEstimateCustomersAction,
  issueEstimateAction,
  makeEstimateLinkAction,
  markEstimateSentAction,
  mergeEstimatesAction,
  revokeEstimateLinkAction,
} from '../actions';

type Props = PageProps<'/admin/estimates/[id]'>;

const read = async ({ params }: Props) => {
  const viewer = await requireStaff('estimates:view');
  const document = (await getDocument(viewer, 'estimate', (await params).id)) ?? notFound();
  return { viewer, document };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ document }, t] = await Promise.all([read(props), getTranslations('documents')]);
  return { title: document.printable.number ?? t('draft') };
}

export default async function EstimatePage(props: Props) {
  const { viewer, document } = await read(props);
  const { id, version, today, printable } = document;
  const steps = allowedSteps(viewer, document);
  const { related, drafts } = await conversionsOf(viewer, document, 'estimate');
  return (
    <DocumentScreen
      document={document}
      aside={
        <>
          <RelatedDocumentsList related={related} />
          <StaffComments
            viewer={viewer}
            kind="estimate"
            document={document}
            comment={commentEstimateAction}
          />
          <DocumentDelivery
            viewer={viewer}
            document={document}
            actions={
              steps.includes('link')
                ? { make: makeEstimateLinkAction, revoke: revokeEstimateLinkAction }
                : undefined
            }
          />
        </>
      }
    >
      <DocumentActions
        kind="estimate"
        document={{ id, version, issueDate: printable.issueDate ?? today, number: printable.number }}
        steps={steps}
        submissionId={randomUUID()}
        today={today}
        conversions={{
          submissionId: randomUUID(),
          customer: { ...document.customer, currency: printable.currency },
          copy: { copy: copyEstimateAction, search: findEstimateCustomersAction },
          convert: { action: convertEstimateAction, before: convertedBefore(related) },
          merge: { action: mergeEstimatesAction, drafts },
        }}
        actions={{
          issue: issueEstimateAction,
          markSent: markEstimateSentAction,
          deleteDraft: deleteEstimateAction,
        }}
      />
    </DocumentScreen>
  );
}
