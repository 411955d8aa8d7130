import 'server-only';
import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { type ListedDocument, listedColumns, listedDocument } from '@/lib/documents/listed-document';
import { awaitingEstimate, openInvoice } from '@/lib/documents/open-documents';
import type { DocumentKind } from '@/lib/documents/states';
import { ofVisibleCustomer } from './visible-customers';

const MOST = 200;
const MOST_OPEN = 8;

const ofCustomer = (viewer: SignedInStaff, customerId: string, which: SQL | undefined) =>
  database()
    .select(listedColumns)
    .from(documents)
    .where(and(eq(documents.customerId, customerId), ofVisibleCustomer(viewer, documents.customerId), which));

async function newestFirst(
  viewer: SignedInStaff,
  kind: DocumentKind,
  customerId: string,
  today: Day,
): Promise<ListedDocument[]> {
  const rows = await ofCustomer(viewer, customerId, eq(documents.kind, kind))
    .orderBy(desc(documents.issueDate), desc(documents.id))
    .limit(MOST);
  return rows.map((row) => listedDocument(row, today));
}

async function dueFirst(
  viewer: SignedInStaff,
  which: SQL | undefined,
  customerId: string,
  today: Day,
): Promise<ListedDocument[]> {
  const rows = await ofCustomer(viewer, customerId, which)
    .orderBy(asc(documents.dueDate), asc(documents.id))
    .limit(MOST_OPEN);
  return rows.map((row) => listedDocument(row, today));
}

/** The invoices of a customer, drafts too, the newest first. */
export const customerInvoices = (viewer: Staff<'invoices:view'>, customerId: string, today: Day) =>
  newestFirst(viewer, 'invoice', customerId, today);

/** The estimates of a customer, drafts too, the newest first. */
export const customerEstimates = (viewer: Staff<'estimates:view'>, customerId: string, today: Day) =>
  newestFirst(viewer, 'estimate', customerId, today);

/** The proposals of a customer, drafts too, the newest first. */
export const customerProposals = (viewer: Staff<'proposals:view'>, customerId: string, today: Day) =>
  newestFirst(viewer, 'proposal', customerId, today);

/** The credit notes of a customer, drafts too, the newest first. */
export const customerCreditNotes = (viewer: Staff<'credit-notes:view'>, customerId: string, today: Day) =>
  newestFirst(viewer, 'credit_note', customerId, today);

/** What awaits payment, what is due first on top. */
export const openInvoices = (viewer: Staff<'invoices:view'>, customerId: string, today: Day) =>
  dueFirst(viewer, openInvoice, customerId, today);

/** What awaits an answer and may still get one. */
export const openEstimates = (viewer: Staff<'estimates:view'>, customerId: string, today: Day) =>
  dueFirst(viewer, awaitingEstimate(today), customerId, today);
