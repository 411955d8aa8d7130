import 'server-only';
import { and, asc, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';

const OPEN_SHOWN = 8;

const issuedOf = (kind: 'invoice' | 'estimate', customerId: string) =>
  and(
    eq(documents.customerId, customerId),
    eq(documents.kind, kind),
    isNotNull(documents.issuedAt),
    isNull(documents.voidedAt),
  );

const minorSum = (amount: PgColumn, only = sql`true`) =>
  sql<bigint>`coalesce(sum(${amount}) filter (where ${only}), 0)`.mapWith(BigInt);

/**
 * What a customer was invoiced, has paid, owes, and owes too late, in minor units of its currency (all of its
 * documents are in it). Drafts and void invoices count nothing. `today` is the company's.
 */
export async function customerFigures(_viewer: Staff<'invoices:view'>, customerId: string, today: Day) {
  const [row] = await database()
    .select({
      invoiced: minorSum(documents.total),
      paid: minorSum(documents.paid),
      due: minorSum(documents.due),
      overdue: minorSum(documents.due, sql`${documents.dueDate} < ${today}`),
      invoices: sql<number>`count(*)::int`,
    })
    .from(documents)
    .where(issuedOf('invoice', customerId));
  return row ?? { invoiced: 0n, paid: 0n, due: 0n, overdue: 0n, invoices: 0 };
}

const shown = {
  id: documents.id,
  kind: documents.kind,
  number: documents.number,
  issueDate: documents.issueDate,
  dueDate: documents.dueDate,
  currency: documents.currency,
  total: documents.total,
  due: documents.due,
};

/** What awaits payment, what was due first on top. */
export const openInvoices = (_viewer: Staff<'invoices:view'>, customerId: string) =>
  database()
    .select(shown)
    .from(documents)
    .where(and(issuedOf('invoice', customerId), gt(documents.due, sql`0`)))
    .orderBy(asc(documents.dueDate), asc(documents.id))
    .limit(OPEN_SHOWN);

/** What awaits an answer and may still get one. */
export const openEstimates = (_viewer: Staff<'estimates:view'>, customerId: string, today: Day) =>
  database()
    .select(shown)
    .from(documents)
    .where(
      and(
        issuedOf('estimate', customerId),
        isNull(documents.acceptedAt),
        isNull(documents.declinedAt),
        or(isNull(documents.dueDate), sql`${documents.dueDate} >= ${today}`),
      ),
    )
    .orderBy(asc(documents.dueDate), asc(documents.id))
    .limit(OPEN_SHOWN);
