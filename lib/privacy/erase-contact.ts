import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { auditContact } from '@/lib/contacts/audit-contact';
import { lockContact } from '@/lib/contacts/lock-contact';
import type { ContactId } from '@/lib/contacts/schemas';
import { eraseCustomer } from './erase-customer';
import { erasePerson } from './erase-person';

/**
 * Erases what is known of a contact; of a customer that is a person, all of the customer.
 * @throws DomainError `not_found`, also for one that is erased already; `choose_primary` for the primary contact of
 * others, who would be left without one
 */
export async function eraseContact(
  tx: Tx,
  viewer: Staff<'customers:delete'>,
  { id }: ContactId,
): Promise<{ id: string; customerId: string }> {
  const { contact, customer } = await lockContact(tx, viewer, id);
  const { customerId } = contact;
  if (customer.company === null) {
    await eraseCustomer(tx, viewer, { id: customerId });
    return { id, customerId };
  }
  const others = and(eq(contacts.customerId, customerId), ne(contacts.id, id));
  if (contact.primary && (await tx.$count(contacts, others)) > 0) throw new DomainError('choose_primary');
  await erasePerson(tx, contact);
  const nobody = { id, customerId, firstName: '', lastName: '' };
  await auditContact(tx, viewer, 'contact.erased', nobody);
  return { id, customerId };
}
