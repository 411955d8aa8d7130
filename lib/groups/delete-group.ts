import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerGroupMembers, customerGroups, customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { GroupId } from './schemas';

/** Deletes a group. Its customers stay and are no longer in it. */
export async function deleteGroup(
  tx: Tx,
  viewer: Staff<'groups:edit'>,
  { id }: GroupId,
): Promise<{ id: string }> {
  // They lose a group, and what they were invoiced moves with it: customers first, as everywhere.
  const members = tx
    .select({ id: customerGroupMembers.customerId })
    .from(customerGroupMembers)
    .where(eq(customerGroupMembers.groupId, id));
  await tx
    .select({ id: customers.id })
    .from(customers)
    .where(inArray(customers.id, members))
    .orderBy(asc(customers.id))
    .for('no key update');
  const [group] = await tx
    .delete(customerGroups)
    .where(eq(customerGroups.id, id))
    .returning({ name: customerGroups.name });
  if (!group) throw new DomainError('not_found');
  await writeAudit(tx, actorOf(viewer), {
    action: 'group.deleted',
    subject: { kind: 'group', id, name: group.name },
  });
  return { id };
}
