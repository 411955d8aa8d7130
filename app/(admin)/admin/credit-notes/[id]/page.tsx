import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DocumentActions } from '@/components/documents/document-actions';
import { Link } from '@/components/ui/link';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { correctedBy } from '@/lib/credit-notes/corrections';
import { creditNoteMoney } from '@/lib/credit-notes/credit-note-money';
import { getDocument } from '@/lib/documents/get-document';
import { allowedSteps } from '../../_components/documents/allowed-steps';
import { DocumentDelivery } from '../../_components/documents/document-delivery';
import { DocumentScreen } from '../../_components/documents/document-screen';
import { StaffComments } from '../../_components/documents/staff-comments';
import { AllocationsTable } from '../../payments/_components/allocations-table';
import { CreditActions } from '../../payments/_components/credit-actions';
import { RefundsTable } from '../../payments/_components/refunds-table';
import {
  commentCreditNoteAction,
  deleteCreditNoteAction,
  issueCreditNoteAction,
  makeCreditNoteLinkAction,
  markCreditNoteSentAction,
  revokeCreditNoteLinkAction,
  voidCreditNoteAction,
} from '../actions';

type Props = PageProps<'/admin/credit-notes/[id]'>;

const read = async ({ params }: Props) => {
  const viewer = await requireStaff('credit-notes:view');
  const document = (await getDocument(viewer, 'credit_note', (await params).id)) ?? notFound();
  return { viewer, document };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ document }, t] = await Promise.all([read(props), getTranslations('documents')]);
  return { title: document.printable.number ?? t('draft') };
}

export default async function CreditNotePage(props: Props) {
  const { viewer, document } = await read(props);
  const { id, version, today, printable, customer, state, due } = document;
  const [{ allocations, refunds }, invoice, t] = await Promise.all([
    creditNoteMoney(viewer, id),
    correctedBy(viewer, id),
    getTranslations('payments'),
  ]);
  const steps = allowedSteps(viewer, document);
  const mayCorrect = mayStaff(viewer.role, 'payments:void');
  return (
    <DocumentScreen
      document={document}
      below={
        <>
          <AllocationsTable rows={allocations} currency={printable.currency} mayRemove={mayCorrect} />
          <RefundsTable rows={refunds} currency={printable.currency} mayVoid={mayCorrect} />
        </>
      }
      aside={
        <>
          {invoice && printable.correction && (
            <p>
              <Link href={`/admin/invoices/${invoice.id}`} className="underline">
                {t('corrects', { number: printable.correction.number })}
              </Link>
            </p>
          )}
          <StaffComments
            viewer={viewer}
            kind="credit_note"
            document={document}
            comment={commentCreditNoteAction}
          />
          <DocumentDelivery
            viewer={viewer}
            document={document}
            actions={
              steps.includes('link')
                ? { make: makeCreditNoteLinkAction, revoke: revokeCreditNoteLinkAction }
                : undefined
            }
          />
        </>
      }
    >
      <CreditActions
        viewer={viewer}
        source={{ kind: 'credit_note', id }}
        customerId={customer.id}
        available={state === 'open' ? due : 0n}
      />
      <DocumentActions
        kind="credit_note"
        document={{ id, version, issueDate: printable.issueDate ?? today, number: printable.number }}
        steps={steps}
        submissionId={randomUUID()}
        today={today}
        exchange={document.exchange}
        actions={{
          issue: issueCreditNoteAction,
          markSent: markCreditNoteSentAction,
          deleteDraft: deleteCreditNoteAction,
          voidIt: voidCreditNoteAction,
        }}
      />
    </DocumentScreen>
  );
}
