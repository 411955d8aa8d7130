import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { revokeAccessLinks } from '@/lib/auth/access-links';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';
import { auditContact } from './audit-contact';
import type { ContactRow } from './lock-contact';

/**
 * Lets a contact, whose row is locked, in or keeps it out; one that is kept out is signed out at once, and its open
 * links end. The version counts saves of the form, which does not hold this: what somebody is typing there stays good.
 */
export async function switchContact(
  tx: Tx,
  viewer: SignedInStaff | SignedInContact,
  contact: ContactRow,
  active: boolean,
): Promise<void> {
  if (contact.active === active) return;
  await tx.update(contacts).set({ active, updatedAt: sql`now()` }).where(eq(contacts.id, contact.id));
  if (!active) {
    await endSessionsOf(tx, 'contact', contact.id);
    await revokeAccessLinks(tx, 'contact', contact.id);
  }
  await auditContact(tx, viewer, active ? 'contact.activated' : 'contact.deactivated', contact);
}
