import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allocations, documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { auditMoney } from './audit-money';
import { told } from './record-payment';
import type { AllocationInput, CreditSource } from './schemas';

/** Takes money off an invoice again; it is the customer's credit. @throws DomainError `not_found` */
export async function removeAllocation(
  tx: Tx,
  viewer: Staff<'payments:void'>,
  { id }: AllocationInput,
): Promise<CreditSource & { invoiceId: string }> {
  const [seen] = await tx.select().from(allocations).where(eq(allocations.id, id));
  if (!seen) throw new DomainError('not_found');
  const { currency } = await lockCustomer(tx, viewer, seen.customerId);
  const [removed] = await tx.delete(allocations).where(eq(allocations.id, id)).returning();
  if (!removed) throw new DomainError('not_found');
  const { invoiceId, amount, customerId } = removed;
  const [invoice] = await tx
    .select({ number: documents.number })
    .from(documents)
    .where(eq(documents.id, invoiceId));
  const source = sourceOf(removed);
  const share = { number: invoice?.number ?? '', amount };
  await auditMoney(
    tx,
    viewer,
    'unapplied',
    { ...source, customerId, amount, currency },
    told([share], currency),
  );
  return { ...source, invoiceId };
}

/** Which of the two it was. */
export function sourceOf({
  paymentId,
  creditNoteId,
}: {
  paymentId: string | null;
  creditNoteId: string | null;
}): CreditSource {
  return paymentId ? { kind: 'payment', id: paymentId } : { kind: 'credit_note', id: creditNoteId ?? '' };
}
