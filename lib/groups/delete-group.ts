import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerGroups } from '@/db/schema';
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
