import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { revokeAccessLinks } from '@/lib/auth/access-links';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Staff } from '@/lib/auth/viewers';
import { auditContact } from './audit-contact';
import { lockContact } from './lock-contact';
import type { SetContactActive } from './schemas';

/**
 * Lets a contact in or keeps it out; one that is kept out is signed out at once, and its open links end. The
 * version counts saves of the form, which does not hold this: what somebody is typing there stays good.
 */
export async function setContactActive(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id, active }: SetContactActive,
): Promise<{ id: string; customerId: string }> {
  const { contact } = await lockContact(tx, viewer, id);
  const { customerId } = contact;
  if (contact.active === active) return { id, customerId };
  await tx.update(contacts).set({ active, updatedAt: sql`now()` }).where(eq(contacts.id, id));
  if (!active) {
    await endSessionsOf(tx, 'contact', id);
    await revokeAccessLinks(tx, 'contact', id);
  }
  await auditContact(tx, viewer, active ? 'contact.activated' : 'contact.deactivated', contact);
  return { id, customerId };
}
