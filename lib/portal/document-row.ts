import { documents } from '@/db/schema';
import type { Day } from '@/lib/dates/day';
import {
  type DocumentFacts,
  type DocumentKind,
  type DocumentState,
  documentState,
  isOverdue,
} from '@/lib/documents/states';

/** A document as lists and the home page show it. Amounts in minor units of `currency`. */
export type PortalDocument = {
  id: string;
  kind: DocumentKind;
  number: string;
  issueDate: Day;
  dueDate: Day | null;
  currency: string;
  total: bigint;
  due: bigint;
  state: DocumentState;
  overdue: boolean;
};

export const documentColumns = {
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
};

type Row = Omit<DocumentFacts, 'kind'> & {
  id: string;
  kind: string;
  number: string | null;
  issueDate: Day;
  currency: string;
  total: bigint;
};

/** What a row comes to on a day of the company's time zone. */
export function portalDocument(row: Row, today: Day): PortalDocument {
  const facts = { ...row, kind: row.kind as DocumentKind };
  return {
    id: row.id,
    kind: facts.kind,
    number: row.number ?? '',
    issueDate: row.issueDate,
    dueDate: row.dueDate,
    currency: row.currency,
    total: row.total,
    due: row.due,
    state: documentState(facts, today),
    overdue: isOverdue(facts, today),
  };
}
