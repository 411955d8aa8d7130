import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import type { ContactRow } from '@/lib/contacts/lock-contact';

/**
 * Holds the viewer's customer, before any of its contacts, as everybody does; and sees to it that the viewer is still
 * its primary contact: colleagues may have chosen another meanwhile.
 */
export async function holdOwnCustomer(
  tx: Tx,
  viewer: Contact<'manages'>,
): Promise<{ country: string | null }> {
  return asOwner(tx, viewer, async () => {
    const [customer] = await tx
      .select({ country: customers.country })
      .from(customers)
      .where(eq(customers.id, viewer.customerId))
      .for('no key update');
    const itself = and(eq(contacts.id, viewer.id), contacts.primary, contacts.active);
    if (!customer || (await tx.$count(contacts, itself)) === 0) throw new DomainError('not_found');
    return customer;
  });
}

/**
 * One of the other contacts of the viewer's customer: found as the portal's role, then locked.
 * @throws DomainError `not_found` for anybody else, and for the viewer
 */
export async function lockColleague(
  tx: Tx,
  viewer: Contact<'manages'>,
  id: string,
): Promise<{ before: ContactRow; country: string | null }> {
  const one = and(eq(contacts.id, id), eq(contacts.customerId, viewer.customerId));
  const [seen] = await tx.select({ id: contacts.id }).from(contacts).where(one);
  if (!seen) throw new DomainError('not_found');
  const { country } = await holdOwnCustomer(tx, viewer);
  const [before] = await asOwner(tx, viewer, () =>
    tx.select().from(contacts).where(one).for('no key update'),
  );
  if (!before || before.primary || before.erasedAt) throw new DomainError('not_found');
  return { before, country };
}
