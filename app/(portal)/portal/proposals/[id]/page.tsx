import { FileCheck } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { buttonVariants } from '@/components/ui/button-variants';
import { hasEvidence } from '@/lib/answers/evidence-pdf';
import { shownPdfHash } from '@/lib/answers/shown-pdf';
import { requireContact } from '@/lib/auth/require-contact';
import { fullName } from '@/lib/contacts/full-name';
import { awaitsAnswer } from '@/lib/documents/steps';
import { readDocument } from '@/lib/portal/read-document';
import { ContactComments } from '../../_components/contact-comments';
import { PortalDocumentScreen } from '../../_components/document-screen';
import { commentProposalAction } from '../actions';
import { AnswerProposal } from './_components/answer-proposal';

type Props = PageProps<'/portal/proposals/[id]'>;

const read = async ({ params }: Props) =>
  readDocument(await requireContact('proposals'), 'proposal', (await params).id);

export async function generateMetadata(props: Props) {
  return { title: (await read(props))?.document.number };
}

export default async function Proposal(props: Props) {
  const viewer = await requireContact('proposals');
  const view = (await read(props)) ?? notFound();
  const { id, kind, state, number } = view.document;
  const waits = !viewer.opened && awaitsAnswer(kind, state);
  const proven = (state === 'accepted' || state === 'declined') && (await hasEvidence(id));
  const t = await getTranslations('received');
  return (
    <PortalDocumentScreen
      view={view}
      below={<ContactComments viewer={viewer} document={view.document} comment={commentProposalAction} />}
    >
      {waits && (
        <AnswerProposal
          id={id}
          number={number}
          person={{ name: fullName(viewer), email: viewer.email }}
          pdfSha256={await shownPdfHash(id, view.printable.language)}
        />
      )}
      {proven && (
        <p className="mb-6">
          <a
            href={`/api/pdf/portal/evidence/${id}`}
            target="_blank"
            rel="noreferrer"
            className={buttonVariants({ size: 'lg' })}
          >
            <FileCheck aria-hidden />
            {t('evidence')}
          </a>
        </p>
      )}
    </PortalDocumentScreen>
  );
}
