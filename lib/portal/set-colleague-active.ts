import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { revokeAccessLinks } from '@/lib/auth/access-links';
import { asOwner } from '@/lib/auth/portal-transaction';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Contact } from '@/lib/auth/viewers';
import { auditContact } from '@/lib/contacts/audit-contact';
import { lockColleague } from './lock-colleague';
import type { SetColleagueActive } from './schemas';

/** Lets another contact in or keeps it out; kept out, it is signed out at once. @throws DomainError `not_found` */
export async function setColleagueActive(
  tx: Tx,
  viewer: Contact<'manages'>,
  { id, active }: SetColleagueActive,
): Promise<{ id: string }> {
  const { before } = await lockColleague(tx, viewer, id);
  if (before.active === active) return { id };
  await asOwner(tx, viewer, async () => {
    await tx.update(contacts).set({ active, updatedAt: sql`now()` }).where(eq(contacts.id, id));
    if (!active) {
      await endSessionsOf(tx, 'contact', id);
      await revokeAccessLinks(tx, 'contact', id);
    }
    await auditContact(tx, viewer, active ? 'contact.activated' : 'contact.deactivated', before);
  });
  return { id };
}
