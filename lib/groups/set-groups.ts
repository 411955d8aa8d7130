import 'server-only';
import { and, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerGroupMembers } from '@/db/schema';

/** Makes a customer a member of exactly these groups. */
export async function setGroups(tx: Tx, customerId: string, groupIds: readonly string[]): Promise<void> {
  const own = eq(customerGroupMembers.customerId, customerId);
  await tx
    .delete(customerGroupMembers)
    .where(groupIds.length ? and(own, notInArray(customerGroupMembers.groupId, [...groupIds])) : own);
  if (groupIds.length === 0) return;
  await tx
    .insert(customerGroupMembers)
    .values(groupIds.map((groupId) => ({ customerId, groupId })))
    .onConflictDoNothing();
}
