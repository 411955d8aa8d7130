import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { endContactSessions } from './end-contact-sessions';
import { lockKnownCustomer } from './lock-customer';
import type { SetCustomerActive } from './schemas';

/** Takes a customer out of use or back into it; of an inactive one all contacts are signed out at once (PRODUCT.md 1.5). */
export async function setCustomerActive(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id, active }: SetCustomerActive,
): Promise<{ id: string }> {
  const customer = await lockKnownCustomer(tx, viewer, id);
  if (customer.active === active) return { id };
  await tx.update(customers).set({ active, updatedAt: sql`now()` }).where(eq(customers.id, id));
  if (!active) await endContactSessions(tx, id);
  await writeAudit(tx, actorOf(viewer), {
    action: active ? 'customer.activated' : 'customer.deactivated',
    subject: { kind: 'customer', id, name: customer.displayName },
    customerId: id,
  });
  return { id };
}
