import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { isSale } from '@/lib/documents/invoiced';
import { creditOf } from '@/lib/payments/credit-of';
import { visibleCustomers } from './visible-customers';

const minorSum = (amount: PgColumn, only = sql`true`) =>
  sql<bigint>`coalesce(sum(${amount}) filter (where ${only}), 0)`.mapWith(BigInt);

/**
 * What a customer was invoiced, has paid, owes, and owes too late, in minor units of its currency (all of its
 * documents are in it), taxes included, and what is left of its payments and credit notes. Drafts and what is void
 * count nothing; what is due less the credit is the balance of its statement. `today` is the company's.
 */
export async function customerFigures(viewer: Staff<'invoices:view'>, customerId: string, today: Day) {
  const itself = and(eq(customers.id, customerId), visibleCustomers(viewer));
  const visible = (await database().$count(customers, itself)) > 0;
  if (!visible) return { invoiced: 0n, paid: 0n, due: 0n, overdue: 0n, invoices: 0, credit: 0n };
  const credit = await creditOf(database(), customerId);
  const [row] = await database()
    .select({
      invoiced: minorSum(documents.total),
      paid: minorSum(documents.paid),
      due: minorSum(documents.due),
      overdue: minorSum(documents.due, sql`${documents.dueDate} < ${today}`),
      invoices: sql<number>`count(*)::int`,
    })
    .from(documents)
    .where(and(eq(documents.customerId, customerId), isSale));
  return { ...(row ?? { invoiced: 0n, paid: 0n, due: 0n, overdue: 0n, invoices: 0 }), credit };
}
