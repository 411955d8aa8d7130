import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { revokeAccessLinks } from '@/lib/auth/access-links';
import { endSessionsOf } from '@/lib/auth/sessions';

/** Signs out everyone of a customer, at once, and ends the links that would sign them in. */
export async function endContactSessions(tx: Tx, customerId: string): Promise<void> {
  const people = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.customerId, customerId));
  for (const { id } of people) {
    await endSessionsOf(tx, 'contact', id);
    await revokeAccessLinks(tx, 'contact', id, 'sign_in');
  }
}
