import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { lockContact } from './lock-contact';
import type { SetContactActive } from './schemas';
import { switchContact } from './switch-contact';

/** Lets a contact in or keeps it out. @throws DomainError `not_found` */
export async function setContactActive(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id, active }: SetContactActive,
): Promise<{ id: string; customerId: string }> {
  const { contact } = await lockContact(tx, viewer, id);
  await switchContact(tx, viewer, contact, active);
  return { id, customerId: contact.customerId };
}
