import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';

/** Makes a contact the primary of its customer instead of the present one. Whoever calls holds the customer's lock. */
export async function movePrimary(tx: Tx, customerId: string, contactId: string): Promise<void> {
  const updatedAt = sql`now()`;
  // First off, then on: a unique index allows one at a time.
  await tx
    .update(contacts)
    .set({ primary: false, updatedAt })
    .where(and(eq(contacts.customerId, customerId), contacts.primary));
  await tx.update(contacts).set({ primary: true, updatedAt }).where(eq(contacts.id, contactId));
}
