import type { DocumentFacts, DocumentKind, DocumentState } from './states';

/** What staff, or for an answer the contact, may do to a document. */
export type DocumentStep =
  | 'edit_draft'
  | 'delete_draft'
  | 'issue'
  | 'mark_sent'
  | 'void'
  | 'send'
  | 'link'
  | 'convert'
  | 'credit'
  | 'copy'
  | 'merge'
  | 'revise'
  | 'accept'
  | 'decline';

/**
 * From which states each step may be taken. Marking as sent waits for no state but is done once (see below); an
 * estimate that has been answered or has expired is not answered again: a copy is.
 */
const STEPS: Record<DocumentStep, Record<DocumentKind, readonly DocumentState[]>> = {
  edit_draft: { estimate: ['draft'], invoice: ['draft'], credit_note: ['draft'], proposal: ['draft'] },
  delete_draft: { estimate: ['draft'], invoice: ['draft'], credit_note: ['draft'], proposal: ['draft'] },
  issue: { estimate: ['draft'], invoice: ['draft'], credit_note: ['draft'], proposal: ['draft'] },
  mark_sent: {
    estimate: ['issued'],
    invoice: ['issued', 'partly_paid', 'paid'],
    credit_note: ['open', 'closed'],
    proposal: ['open'],
  },
  void: { estimate: [], invoice: ['issued', 'paid'], credit_note: ['open', 'closed'], proposal: [] },
  send: {
    estimate: ['issued', 'sent', 'accepted'],
    invoice: ['issued', 'sent', 'partly_paid', 'paid'],
    credit_note: ['open', 'closed'],
    proposal: ['open', 'sent', 'accepted'],
  },
  link: {
    estimate: ['issued', 'sent', 'accepted', 'declined', 'expired'],
    invoice: ['issued', 'sent', 'partly_paid', 'paid', 'void'],
    credit_note: ['open', 'closed', 'void'],
    proposal: ['open', 'sent', 'accepted', 'declined', 'expired'],
  },
  // An estimate that ran out is converted too: the customer may have said yes by telephone.
  convert: {
    estimate: ['issued', 'sent', 'accepted', 'expired'],
    invoice: [],
    credit_note: [],
    proposal: ['open', 'sent', 'accepted', 'expired'],
  },
  credit: {
    estimate: [],
    invoice: ['issued', 'sent', 'partly_paid', 'paid'],
    credit_note: [],
    proposal: [],
  },
  copy: {
    estimate: ['draft', 'issued', 'sent', 'accepted', 'declined', 'expired'],
    invoice: ['draft', 'issued', 'sent', 'partly_paid', 'paid', 'void'],
    credit_note: [],
    proposal: ['draft', 'open', 'sent', 'revised', 'accepted', 'declined', 'expired'],
  },
  merge: { estimate: ['draft'], invoice: ['draft'], credit_note: [], proposal: [] },
  // What was accepted stays agreed: it is copied.
  revise: { estimate: [], invoice: [], credit_note: [], proposal: ['open', 'sent', 'declined', 'expired'] },
  accept: { estimate: ['issued', 'sent'], invoice: [], credit_note: [], proposal: ['open', 'sent'] },
  decline: { estimate: ['issued', 'sent'], invoice: [], credit_note: [], proposal: ['open', 'sent'] },
};

export const DOCUMENT_STEPS = Object.keys(STEPS) as DocumentStep[];

/** Whether a document of a kind in a state still waits for its customer's answer. */
export const awaitsAnswer = (kind: DocumentKind, state: DocumentState): boolean =>
  STEPS.accept[kind].includes(state);

type StepFacts = Pick<DocumentFacts, 'sentAt' | 'paid' | 'credited'>;

/**
 * Whether a step may be taken. Void is for what has been neither paid nor credited nor sent (an invoice of zero is
 * paid, and a credit note of zero closed, without any of it); what has been sent is not marked as sent again.
 */
export function canStep(
  kind: DocumentKind,
  state: DocumentState,
  { sentAt, paid, credited }: StepFacts,
  step: DocumentStep,
): boolean {
  if (!STEPS[step][kind].includes(state)) return false;
  if (step === 'mark_sent') return sentAt === null;
  if (step === 'void') return sentAt === null && paid === 0n && credited === 0n;
  return true;
}
