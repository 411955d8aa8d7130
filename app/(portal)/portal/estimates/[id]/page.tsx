import { notFound } from 'next/navigation';
import { requireContact } from '@/lib/auth/require-contact';
import { awaitsAnswer } from '@/lib/documents/steps';
import { readDocument } from '@/lib/portal/read-document';
import { ContactComments } from '../../_components/contact-comments';
import { PortalDocumentScreen } from '../../_components/document-screen';
import { commentEstimateAction } from '../actions';
import { AnswerEstimate } from './_components/answer-estimate';

type Props = PageProps<'/portal/estimates/[id]'>;

const read = async ({ params }: Props) =>
  readDocument(await requireContact('estimates'), 'estimate', (await params).id);

export async function generateMetadata(props: Props) {
  return { title: (await read(props))?.document.number };
}

export default async function Estimate(props: Props) {
  const viewer = await requireContact('estimates');
  const view = (await read(props)) ?? notFound();
  const { id, kind, state, number } = view.document;
  return (
    <PortalDocumentScreen
      view={view}
      below={<ContactComments viewer={viewer} document={view.document} comment={commentEstimateAction} />}
    >
      {!viewer.opened && awaitsAnswer(kind, state) && <AnswerEstimate id={id} number={number} />}
    </PortalDocumentScreen>
  );
}
