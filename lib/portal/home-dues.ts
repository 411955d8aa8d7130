import 'server-only';
import { and, asc, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { documents } from '@/db/schema';
import type { Day } from '@/lib/dates/day';
import { listedColumns } from '@/lib/documents/listed-document';
import { creditOf } from '@/lib/payments/credit-of';
import { type PortalDocument, portalDocument } from './document-row';
import { readOwnCustomer } from './own-customer';
import { type DocumentContact, visibleDocuments } from './visible-documents';

/** Amounts in minor units of `currency`: a customer has one, in which everything of it is made out. */
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
  /** The invoices that are to be paid first, what is late before all. */
  first: PortalDocument[];
};

const MOST_FIRST = 5;

/** What the viewer's customer owes on a day of the company's, with the connection's own eyes, see `documentPage`. */
export async function duesOf(db: Database | Tx, viewer: DocumentContact<'invoice'>, day: Day): Promise<Dues> {
  const late = sql`${documents.dueDate} < ${day}::date`;
  const owed = and(
    visibleDocuments(viewer, 'invoice'),
    isNull(documents.voidedAt),
    sql`${documents.due} > 0`,
  );
  const [sums] = await db
    .select({
      due: sql<string>`coalesce(sum(${documents.due}), 0)::text`,
      open: sql<number>`count(*)::int`,
      overdue: sql<string>`coalesce(sum(${documents.due}) filter (where ${late}), 0)::text`,
      late: sql<number>`count(*) filter (where ${late})::int`,
      next: sql<Day | null>`min(${documents.dueDate}) filter (where not ${late})::text`,
    })
    .from(documents)
    .where(owed);
  const first = await db
    .select(listedColumns)
    .from(documents)
    .where(owed)
    .orderBy(sql`${documents.dueDate} asc nulls last`, asc(documents.id))
    .limit(MOST_FIRST);
  const { currency } = await readOwnCustomer(db, viewer);
  return {
    currency,
    due: BigInt(sums?.due ?? 0),
    open: sums?.open ?? 0,
    overdue: BigInt(sums?.overdue ?? 0),
    late: sums?.late ?? 0,
    credit: await creditOf(db, viewer.customerId),
    next: sums?.next ?? null,
    first: first.map((row) => portalDocument(row, day)),
  };
}
