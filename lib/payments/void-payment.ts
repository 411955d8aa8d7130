import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allocations, documents, payments } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { refuseClosed } from '@/lib/settings/refuse-closed';
import { auditMoney } from './audit-money';
import { holdSource } from './hold-source';
import { told } from './record-payment';
import type { CorrectionInput } from './schemas';

/**
 * Takes back a payment that was entered by mistake: it stays in the list with the reason and counts nothing, and
 * what it had paid is due again. What was refunded of it has to be taken back first.
 * @throws DomainError `not_found` also where it is void already, `payment_has_refunds`, at `date` where its books are closed
 */
export async function voidPayment(
  tx: Tx,
  viewer: Staff<'payments:void'>,
  { id, reason }: CorrectionInput,
): Promise<{ id: string }> {
  const { customer, date } = await holdSource(tx, viewer, { kind: 'payment', id });
  await refuseClosed(tx, date, 'date');
  const paid = await tx
    .select({ id: documents.id, number: documents.number, amount: allocations.amount })
    .from(allocations)
    .innerJoin(documents, eq(documents.id, allocations.invoiceId))
    .where(eq(allocations.paymentId, id));
  await holdDocuments(
    tx,
    paid.map((invoice) => invoice.id),
  );
  await tx.delete(allocations).where(eq(allocations.paymentId, id));
  const [row] = await tx.select().from(payments).where(eq(payments.id, id));
  if (!row) throw new DomainError('not_found');
  if (row.refunded > 0n) throw new DomainError('payment_has_refunds');
  await tx
    .update(payments)
    .set({ voidedAt: sql`now()`, voidReason: reason, version: sql`${payments.version} + 1` })
    .where(eq(payments.id, id));
  const moved = {
    id,
    kind: 'payment',
    customerId: customer.id,
    amount: row.amount,
    currency: row.currency,
  } as const;
  const shares = paid.map(({ number, amount }) => ({ number: number ?? '', amount }));
  await auditMoney(tx, viewer, 'voided', moved, { reason, ...told(shares, row.currency) });
  return { id };
}

/** In the order of their ids, as everybody takes several. */
async function holdDocuments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const which = inArray(documents.id, [...ids]);
  await tx.select({ id: documents.id }).from(documents).where(which).orderBy(asc(documents.id)).for('update');
}
