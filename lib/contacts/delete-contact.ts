import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Staff } from '@/lib/auth/viewers';
import { auditContact } from './audit-contact';
import { lockContact } from './lock-contact';
import { movePrimary } from './move-primary';
import type { DeleteContact } from './schemas';

/**
 * Deletes a contact; of its emails the log keeps what was sent. Who follows a primary one is chosen, never guessed.
 * @throws DomainError `person_has_one_contact` for the contact of a person; at `nextPrimaryId` where a choice is missing
 */
export async function deleteContact(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id, nextPrimaryId }: DeleteContact,
): Promise<{ id: string; customerId: string }> {
  const { contact, customer } = await lockContact(tx, viewer, id);
  if (customer.company === null) throw new DomainError('person_has_one_contact');
  const others = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.customerId, customer.id), ne(contacts.id, id)));
  if (contact.primary && others.length > 0) {
    const next = others.find((other) => other.id === nextPrimaryId);
    if (!next) throw fieldError('nextPrimaryId', 'choose_primary');
    await movePrimary(tx, customer.id, next.id);
  }
  await endSessionsOf(tx, 'contact', id);
  await tx.delete(contacts).where(eq(contacts.id, id));
  await auditContact(tx, viewer, 'contact.deleted', contact);
  return { id, customerId: customer.id };
}
