import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents, payments } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { type CustomerRow, lockCustomer } from '@/lib/customers/lock-customer';
import type { Day } from '@/lib/dates/day';
import { availableOf } from './payment-state';
import type { CreditSource } from './schemas';

export type HeldSource = {
  customer: CustomerRow;
  source: CreditSource;
  /** What is left of it, in minor units of the customer's currency. */
  available: bigint;
  /** The day that the money or the credit came. */
  date: Day;
};

/**
 * Takes the customer, and then the payment or credit note, for as long as the transaction runs. Whatever moves a
 * customer's money takes the customer first, so that two of them come one after the other.
 * @throws DomainError `not_found` also for what is void or a draft
 */
export async function holdSource(tx: Tx, viewer: SignedInStaff, source: CreditSource): Promise<HeldSource> {
  const table = source.kind === 'payment' ? payments : documents;
  const [owner] = await tx.select({ id: table.customerId }).from(table).where(eq(table.id, source.id));
  if (!owner) throw new DomainError('not_found');
  const customer = await lockCustomer(tx, viewer, owner.id);
  const left = source.kind === 'payment' ? await ofPayment(tx, source.id) : await ofCreditNote(tx, source.id);
  if (!left) throw new DomainError('not_found');
  return { customer, source, ...left };
}

async function ofPayment(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.id, id), isNull(payments.voidedAt)))
    .for('update');
  return row && { available: availableOf(row), date: row.date };
}

async function ofCreditNote(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.id, id),
        eq(documents.kind, 'credit_note'),
        isNotNull(documents.issuedAt),
        isNull(documents.voidedAt),
      ),
    )
    .for('update');
  return row && { available: row.due, date: row.issueDate };
}
