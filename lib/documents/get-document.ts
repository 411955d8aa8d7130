import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog, customers } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { type Day, today } from '@/lib/dates/day';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { DOCUMENT_DONE, type DocumentDone } from './audit-document';
import { isDocumentId } from './document-address';
import { adminPdfLanguage } from './document-language';
import { type StaffStep, staffSteps } from './document-steps';
import { type ExchangeAtIssue, exchangeAtIssue } from './exchange-at-issue';
import { loadDocument } from './load-document';
import { takesDocuments } from './lock-customer';
import type { DocumentStaff } from './permission';
import { printableOf } from './printable-document';
import { factsOf } from './refuse-step';
import { type DocumentKind, type DocumentState, documentState, isOverdue } from './states';

export type DocumentEvent = { id: string; at: Date; done: DocumentDone; actor: string };

/** A document with everything that its page shows. */
export type DocumentDetails = {
  id: string;
  kind: DocumentKind;
  version: number;
  state: DocumentState;
  overdue: boolean;
  /** What may be done with it today, permissions aside. */
  steps: StaffStep[];
  customer: { id: string; name: string; takesDocuments: boolean };
  sentAt: Date | null;
  viewedAt: Date | null;
  voidReason: string | null;
  due: bigint;
  /** What issuing would ask about the rate; null where it asks nothing. */
  exchange: ExchangeAtIssue | null;
  /** The day that it is for the company. */
  today: Day;
  /** What its paper shows, in the language of the PDF that staff get. */
  printable: PrintableDocument;
  events: DocumentEvent[];
};

/** A document for its page in the admin area; null where there is none of this kind. */
export async function getDocument<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  id: string,
  now = new Date(),
): Promise<DocumentDetails | null> {
  if (!isDocumentId(id)) return null;
  const db = database();
  const loaded = await loadDocument(db, kind, id);
  if (!loaded) return null;
  const { row } = loaded;
  const [customer] = await db
    .select()
    .from(customers)
    .where(and(eq(customers.id, row.customerId), visibleCustomers(viewer)));
  if (!customer) return null;
  const language = await adminPdfLanguage(db, row);
  const day = today((await theCompany(db)).timeZone, now);
  const facts = factsOf(row);
  return {
    id,
    kind,
    version: row.version,
    state: documentState(facts, day),
    overdue: isOverdue(facts, day),
    steps: staffSteps(facts, day),
    customer: { id: customer.id, name: customer.displayName, takesDocuments: takesDocuments(customer) },
    sentAt: row.sentAt,
    viewedAt: row.viewedAt,
    voidReason: row.voidReason,
    due: row.due,
    exchange: row.issuedAt ? null : await exchangeAtIssue(viewer, row, day),
    today: day,
    printable: await printableOf(db, loaded, language),
    events: await eventsOf(kind, id),
  };
}

const MOST_EVENTS = 50;

async function eventsOf(kind: DocumentKind, id: string): Promise<DocumentEvent[]> {
  const rows = await database()
    .select({ id: auditLog.id, at: auditLog.at, action: auditLog.action, actor: auditLog.actorName })
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, kind), eq(auditLog.subjectId, id)))
    // As the index has it.
    .orderBy(sql`${auditLog.id} desc nulls last`)
    .limit(MOST_EVENTS);
  return rows.flatMap(({ action, ...event }) => {
    const done = DOCUMENT_DONE.find((each) => action === `${kind}.${each}`);
    return done ? [{ ...event, done }] : [];
  });
}
