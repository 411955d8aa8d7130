import { compareDays, type Day } from '@/lib/dates/day';

export type DocumentKind = 'estimate' | 'invoice' | 'credit_note' | 'proposal';

export type EstimateState = 'draft' | 'issued' | 'sent' | 'accepted' | 'declined' | 'expired';
export type InvoiceState = 'draft' | 'issued' | 'sent' | 'partly_paid' | 'paid' | 'void';
export type CreditNoteState = 'draft' | 'open' | 'closed' | 'void';
export type ProposalState = 'draft' | 'open' | 'sent' | 'revised' | 'accepted' | 'declined' | 'expired';
export type DocumentState = EstimateState | InvoiceState | CreditNoteState | ProposalState;

/** What a document's row says; its state follows from it and is stored nowhere. Amounts in minor units. */
export type DocumentFacts = {
  kind: DocumentKind;
  issuedAt: Date | null;
  sentAt: Date | null;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  voidedAt: Date | null;
  /** Of a proposal: when its customer first looked at it, and when a newer version took its place. */
  viewedAt?: Date | null;
  revisedAt?: Date | null;
  /** An invoice's due date, the last day of validity of an estimate or a proposal. */
  dueDate: Day | null;
  /** Of a credit note: what was refunded, what was applied to invoices, and what is left. */
  paid: bigint;
  credited: bigint;
  due: bigint;
};

/** The state of a document on a day of the company's time zone (PRODUCT.md section 2, States). */
export function documentState(facts: DocumentFacts, today: Day): DocumentState {
  switch (facts.kind) {
    case 'estimate':
      return estimateState(facts, today);
    case 'invoice':
      return invoiceState(facts);
    case 'credit_note':
      return creditNoteState(facts);
    case 'proposal':
      return proposalState(facts, today);
  }
}

/** Something is due and the due date is past: beside an invoice's state, not one of its states. */
export function isOverdue(facts: DocumentFacts, today: Day): boolean {
  if (facts.kind !== 'invoice' || !facts.issuedAt || facts.voidedAt) return false;
  return facts.due > 0n && isPast(facts.dueDate, today);
}

/** An answer outlives the date: an accepted estimate does not expire. */
function estimateState(facts: DocumentFacts, today: Day): EstimateState {
  if (!facts.issuedAt) return 'draft';
  if (facts.acceptedAt) return 'accepted';
  if (facts.declinedAt) return 'declined';
  if (isPast(facts.dueDate, today)) return 'expired';
  return facts.sentAt ? 'sent' : 'issued';
}

/** Sent until somebody on the other side opens it; an answer outlives a newer version, and both the date. */
function proposalState(facts: DocumentFacts, today: Day): ProposalState {
  if (!facts.issuedAt) return 'draft';
  if (facts.acceptedAt) return 'accepted';
  if (facts.declinedAt) return 'declined';
  if (facts.revisedAt) return 'revised';
  if (isPast(facts.dueDate, today)) return 'expired';
  return facts.sentAt && !facts.viewedAt ? 'sent' : 'open';
}

/** What is credited counts like what is paid: an invoice with nothing left to pay is paid, one of zero at once. */
function invoiceState({ issuedAt, sentAt, voidedAt, paid, credited, due }: DocumentFacts): InvoiceState {
  if (!issuedAt) return 'draft';
  if (voidedAt) return 'void';
  if (due <= 0n) return 'paid';
  if (paid > 0n || credited > 0n) return 'partly_paid';
  return sentAt ? 'sent' : 'issued';
}

/** Open while something of it is left to be applied or refunded. */
function creditNoteState({ issuedAt, voidedAt, due }: DocumentFacts): CreditNoteState {
  if (!issuedAt) return 'draft';
  if (voidedAt) return 'void';
  return due > 0n ? 'open' : 'closed';
}

function isPast(date: Day | null, today: Day): boolean {
  return date !== null && compareDays(date, today) < 0;
}
