import { documents } from '@/db/schema';
import type { Day } from '@/lib/dates/day';
import { type FactColumns, factsOf } from './refuse-step';
import { type DocumentKind, type DocumentState, documentState, isOverdue } from './states';

/** A document as lists show it. Amounts in minor units of `currency`. */
export type ListedDocument = {
  id: string;
  kind: DocumentKind;
  /** Drafts have none. */
  number: string | null;
  issueDate: Day;
  dueDate: Day | null;
  currency: string;
  total: bigint;
  due: bigint;
  state: DocumentState;
  overdue: boolean;
};

/** What a list reads of a document: what it shows, and what its state follows from. */
export const listedColumns = {
  id: documents.id,
  kind: documents.kind,
  number: documents.number,
  issueDate: documents.issueDate,
  dueDate: documents.dueDate,
  currency: documents.currency,
  total: documents.total,
  due: documents.due,
  paid: documents.paid,
  credited: documents.credited,
  issuedAt: documents.issuedAt,
  sentAt: documents.sentAt,
  acceptedAt: documents.acceptedAt,
  declinedAt: documents.declinedAt,
  voidedAt: documents.voidedAt,
  viewedAt: documents.viewedAt,
  revisedAt: documents.revisedAt,
};

type Row = FactColumns & Pick<ListedDocument, 'id' | 'number' | 'issueDate' | 'currency' | 'total'>;

/** What a row comes to on a day of the company's time zone. */
export function listedDocument(row: Row, today: Day): ListedDocument {
  const facts = factsOf(row);
  const { id, number, issueDate, dueDate, currency, total, due } = row;
  const state = documentState(facts, today);
  const overdue = isOverdue(facts, today);
  return { id, kind: facts.kind, number, issueDate, dueDate, currency, total, due, state, overdue };
}
