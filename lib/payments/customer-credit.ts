import 'server-only';
import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents, payments } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import type { CreditSource } from './schemas';

/** Something of a customer's that is left to be used. */
export type Credit = { source: CreditSource; date: Day; reference: string | null; available: bigint };

/** What is left of a customer's payments and credit notes, the oldest first. */
export async function customerCredits(viewer: Staff<'payments:view'>, customerId: string): Promise<Credit[]> {
  const db = database();
  const left = sql<bigint>`${payments.amount} - ${payments.allocated} - ${payments.refunded}`.mapWith(BigInt);
  const paid = await db
    .select({ id: payments.id, date: payments.date, reference: payments.reference, available: left })
    .from(payments)
    .where(
      and(
        eq(payments.customerId, customerId),
        ofVisibleCustomer(viewer, payments.customerId),
        isNull(payments.voidedAt),
        sql`${payments.amount} > ${payments.allocated} + ${payments.refunded}`,
      ),
    );
  const credited = await db
    .select({
      id: documents.id,
      date: documents.issueDate,
      reference: documents.number,
      available: documents.due,
    })
    .from(documents)
    .where(
      and(
        eq(documents.customerId, customerId),
        ofVisibleCustomer(viewer, documents.customerId),
        eq(documents.kind, 'credit_note'),
        isNotNull(documents.issuedAt),
        isNull(documents.voidedAt),
        gt(documents.due, sql`0`),
      ),
    );
  const named = (kind: CreditSource['kind'], rows: typeof paid): Credit[] =>
    rows.map(({ id, ...row }) => ({ source: { kind, id }, ...row }));
  return [...named('payment', paid), ...named('credit_note', credited)].sort(
    (one, other) => one.date.localeCompare(other.date) || one.source.id.localeCompare(other.source.id),
  );
}
