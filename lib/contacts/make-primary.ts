import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { auditContact } from './audit-contact';
import { lockContact } from './lock-contact';
import { movePrimary } from './move-primary';
import type { ContactId } from './schemas';

/** Makes a contact the primary one of its customer. */
export async function makePrimary(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id }: ContactId,
): Promise<{ id: string; customerId: string }> {
  const { contact } = await lockContact(tx, viewer, id);
  if (!contact.primary) {
    await movePrimary(tx, contact.customerId, id);
    await auditContact(tx, viewer, 'contact.made_primary', contact);
  }
  return { id, customerId: contact.customerId };
}
