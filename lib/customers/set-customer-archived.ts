import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { endContactSessions } from './end-contact-sessions';
import { lockKnownCustomer } from './lock-customer';
import type { SetCustomerArchived } from './schemas';

/** Puts a customer away with everything it has, or takes it back. Contacts of an archived one cannot sign in. */
export async function setCustomerArchived(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id, archived }: SetCustomerArchived,
): Promise<{ id: string }> {
  const customer = await lockKnownCustomer(tx, viewer, id);
  if ((customer.archivedAt !== null) === archived) return { id };
  await tx
    .update(customers)
    .set({
      archivedAt: archived ? sql`now()` : null,
      updatedAt: sql`now()`,
    })
    .where(eq(customers.id, id));
  if (archived) await endContactSessions(tx, id);
  await writeAudit(tx, actorOf(viewer), {
    action: archived ? 'customer.archived' : 'customer.unarchived',
    subject: { kind: 'customer', id, name: customer.displayName },
    customerId: id,
  });
  return { id };
}
