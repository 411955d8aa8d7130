import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import type { ContactRow } from '@/lib/contacts/lock-contact';

/**
 * One of the other contacts of the viewer's customer: found as the portal's role, then locked.
 * @throws DomainError `not_found` for anybody else, and for the viewer
 */
export async function lockColleague(tx: Tx, viewer: Contact<'manages'>, id: string): Promise<ContactRow> {
  const one = and(eq(contacts.id, id), eq(contacts.customerId, viewer.customerId));
  const [seen] = await tx.select({ id: contacts.id }).from(contacts).where(one);
  if (!seen) throw new DomainError('not_found');
  const [before] = await asOwner(tx, viewer, () =>
    tx.select().from(contacts).where(one).for('no key update'),
  );
  if (!before || before.primary || before.erasedAt) throw new DomainError('not_found');
  return before;
}
