import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { type CustomerRow, lockKnownCustomer } from '@/lib/customers/lock-customer';

export type ContactRow = typeof contacts.$inferSelect;

/**
 * A contact and its customer, both locked until the transaction ends: always the customer first, so that two
 * changes at one customer wait for one another and never both.
 * @throws DomainError `not_found` where the viewer may not see the customer, and for a contact that was erased
 */
export async function lockContact(
  tx: Tx,
  viewer: SignedInStaff,
  id: string,
): Promise<{ contact: ContactRow; customer: CustomerRow }> {
  const [found] = await tx
    .select({ customerId: contacts.customerId })
    .from(contacts)
    .where(eq(contacts.id, id));
  if (!found) throw new DomainError('not_found');
  const customer = await lockKnownCustomer(tx, viewer, found.customerId);
  const [contact] = await tx.select().from(contacts).where(eq(contacts.id, id)).for('no key update');
  if (!contact || contact.erasedAt) throw new DomainError('not_found');
  return { contact, customer };
}
