import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerNotes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { type CustomerRow, lockKnownCustomer } from '@/lib/customers/lock-customer';

type HeldNote = { note: typeof customerNotes.$inferSelect; customer: CustomerRow };

/**
 * A note, held by its customer's row: all that changes notes waits for that row first, as whoever erases or deletes
 * the customer does. @throws DomainError `not_found`
 */
export async function lockNote(tx: Tx, viewer: SignedInStaff, id: string): Promise<HeldNote> {
  const [found] = await tx
    .select({ customerId: customerNotes.customerId })
    .from(customerNotes)
    .where(eq(customerNotes.id, id));
  if (!found) throw new DomainError('not_found');
  const customer = await lockKnownCustomer(tx, viewer, found.customerId);
  // Read only now: it may have been edited or deleted while this waited.
  const [note] = await tx.select().from(customerNotes).where(eq(customerNotes.id, id));
  if (!note) throw new DomainError('not_found');
  return { note, customer };
}
