import 'server-only';
import type { Tx } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { type ContactRow, lockContact } from './lock-contact';

/**
 * A contact that may sign in, locked with its customer: a link, or a look at its customer area, would be of no use to
 * another.
 * @throws DomainError `contact_inactive`, `not_found`
 */
export async function lockReachable(tx: Tx, viewer: SignedInStaff, id: string): Promise<ContactRow> {
  const { contact, customer } = await lockContact(tx, viewer, id);
  if (!contact.active || !customer.active || customer.archivedAt) throw new DomainError('contact_inactive');
  return contact;
}
