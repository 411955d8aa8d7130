import 'server-only';
import { and, desc, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { grantContact } from '@/lib/auth/require-contact';
import type { Contact } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { listedColumns } from '@/lib/documents/listed-document';
import { creditOf } from '@/lib/payments/credit-of';
import { companyDay } from './company-day';
import { type PortalDocument, portalDocument } from './document-row';
import { readOwnCustomer } from './own-customer';
import { readAsContact } from './read-as-contact';
import { type DocumentContact, visibleDocuments } from './visible-documents';

/** Amounts in minor units of `currency`. */
export type Dues = {
  currency: string;
  due: bigint;
  open: number;
  overdue: bigint;
  late: number;
  /** What is left of payments and credit notes. */
  credit: bigint;
  /** The next day on which something falls due; null when nothing will. */
  next: Day | null;
};

export type PortalHome = {
  /** Null without the permission for invoices. */
  dues: Dues | null;
  /** Estimates without an answer; null without the permission for estimates. */
  waiting: PortalDocument[] | null;
  /** The newest documents of the kinds that the contact may see; null where it may see none. */
  recent: PortalDocument[] | null;
};

const MOST_WAITING = 10;
const MOST_RECENT = 5;

/** What the home page of the customer area shows: what is due, what waits for an answer, what happened last. */
export const portalHome = (viewer: Contact<'always'>): Promise<PortalHome> =>
  readAsContact(viewer, (tx) => homeOf(tx, viewer));

/** The same with the connection's own eyes, see `documentPage`. */
export async function homeOf(db: Database | Tx, viewer: Contact<'always'>): Promise<PortalHome> {
  const day = await companyDay(db);
  const invoices = grantContact(viewer, 'invoices');
  const estimates = grantContact(viewer, 'estimates');
  const seen = or(
    invoices ? visibleDocuments(invoices, 'invoice') : undefined,
    estimates ? visibleDocuments(estimates, 'estimate') : undefined,
  );
  return {
    dues: invoices && (await duesOf(db, invoices, day)),
    waiting: estimates && (await waitingFor(db, estimates, day)),
    recent: seen ? await recentOf(db, seen, day) : null,
  };
}

async function duesOf(db: Database | Tx, viewer: DocumentContact<'invoice'>, day: Day): Promise<Dues> {
  const late = sql`${documents.dueDate} < ${day}::date`;
  const [sums] = await db
    .select({
      due: sql<string>`coalesce(sum(${documents.due}), 0)::text`,
      open: sql<number>`count(*)::int`,
      overdue: sql<string>`coalesce(sum(${documents.due}) filter (where ${late}), 0)::text`,
      late: sql<number>`count(*) filter (where ${late})::int`,
      next: sql<Day | null>`min(${documents.dueDate}) filter (where not ${late})::text`,
    })
    .from(documents)
    .where(and(visibleDocuments(viewer, 'invoice'), isNull(documents.voidedAt), sql`${documents.due} > 0`));
  const { currency } = await readOwnCustomer(db, viewer);
  return {
    currency,
    due: BigInt(sums?.due ?? 0),
    open: sums?.open ?? 0,
    overdue: BigInt(sums?.overdue ?? 0),
    late: sums?.late ?? 0,
    credit: await creditOf(db, viewer.customerId),
    next: sums?.next ?? null,
  };
}

async function waitingFor(db: Database | Tx, viewer: DocumentContact<'estimate'>, day: Day) {
  const rows = await db
    .select(listedColumns)
    .from(documents)
    .where(
      and(
        visibleDocuments(viewer, 'estimate'),
        isNull(documents.acceptedAt),
        isNull(documents.declinedAt),
        sql`(${documents.dueDate} < ${day}::date) is not true`,
      ),
    )
    .orderBy(sql`${documents.dueDate} asc nulls last`, desc(documents.id))
    .limit(MOST_WAITING);
  return rows.map((row) => portalDocument(row, day));
}

async function recentOf(db: Database | Tx, seen: SQL, day: Day) {
  const rows = await db
    .select(listedColumns)
    .from(documents)
    .where(seen)
    .orderBy(desc(documents.issuedAt), desc(documents.id))
    .limit(MOST_RECENT);
  return rows.map((row) => portalDocument(row, day));
}
