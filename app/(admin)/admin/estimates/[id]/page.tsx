import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DocumentActions } from '@/components/documents/document-actions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getDocument } from '@/lib/documents/get-document';
import { allowedSteps } from '../../_components/documents/allowed-steps';
import { DocumentDelivery } from '../../_components/documents/document-delivery';
import { DocumentScreen } from '../../_components/documents/document-screen';
import {
  deleteEstimateAction,
  issueEstimateAction,
  makeEstimateLinkAction,
  markEstimateSentAction,
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
  return (
    <DocumentScreen
      document={document}
      aside={
        <DocumentDelivery
          viewer={viewer}
          document={document}
          actions={
            steps.includes('link')
              ? { make: makeEstimateLinkAction, revoke: revokeEstimateLinkAction }
              : undefined
          }
        />
      }
    >
      <DocumentActions
        kind="estimate"
        document={{ id, version, issueDate: printable.issueDate ?? today, number: printable.number }}
        steps={steps}
        submissionId={randomUUID()}
        today={today}
        actions={{
          issue: issueEstimateAction,
          markSent: markEstimateSentAction,
          deleteDraft: deleteEstimateAction,
        }}
      />
    </DocumentScreen>
  );
}
