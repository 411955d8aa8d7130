import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allocations, documents } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { openInvoice } from '@/lib/documents/open-documents';
import type { HeldSource } from './hold-source';
import type { PaymentInput } from './schemas';
import { typedAmount } from './typed-amount';

/**
 * Puts a source's money to invoices of its own customer: never more than is due of one, never more than there is.
 * The invoices are held in the order of their ids; triggers carry the amounts to the sums of both sides.
 * @returns what was allocated
 * @throws DomainError at `allocations.<n>.amount`, or `more_than_available` at `allocations`
 */
export async function allocate(
  tx: Tx,
  viewer: SignedInStaff,
  { customer, source, available }: HeldSource,
  wanted: PaymentInput['allocations'],
): Promise<{ invoiceId: string; number: string; amount: bigint }[]> {
  const dues = await heldInvoices(
    tx,
    customer.id,
    wanted.map(({ invoiceId }) => invoiceId),
  );
  const taken = new Set<string>();
  const shares = wanted.map(({ invoiceId, amount: typed }, at) => {
    const field = `allocations.${at}.amount`;
    const amount = typedAmount(typed, customer.currency, field);
    const invoice = dues.get(invoiceId);
    if (!invoice || taken.has(invoiceId)) throw fieldError(field, 'invoice_not_open');
    if (amount > invoice.due) throw fieldError(field, 'more_than_due');
    taken.add(invoiceId);
    return { invoiceId, number: invoice.number ?? '', amount };
  });
  const sum = shares.reduce((total, { amount }) => total + amount, 0n);
  if (sum > available) throw fieldError('allocations', 'more_than_available');
  if (shares.length === 0) return [];
  await tx.insert(allocations).values(
    shares.map(({ invoiceId, amount }) => ({
      invoiceId,
      amount,
      customerId: customer.id,
      currency: customer.currency,
      paymentId: source.kind === 'payment' ? source.id : null,
      creditNoteId: source.kind === 'credit_note' ? source.id : null,
      createdBy: viewer.id,
    })),
  );
  return shares;
}

async function heldInvoices(tx: Tx, customerId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { due: bigint; number: string | null }>();
  const rows = await tx
    .select({ id: documents.id, due: documents.due, number: documents.number })
    .from(documents)
    .where(and(eq(documents.customerId, customerId), inArray(documents.id, [...ids]), openInvoice))
    .orderBy(asc(documents.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}
