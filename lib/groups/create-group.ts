import 'server-only';
import type { Tx } from '@/db/client';
import { customerGroups } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { CreateGroup } from './schemas';

/** Makes a group. @throws at `name` where there is one of that name, accents and case aside (the database's rule) */
export async function createGroup(
  tx: Tx,
  viewer: Staff<'groups:edit'>,
  { name, color }: CreateGroup,
): Promise<{ id: string }> {
  const [group] = await tx
    .insert(customerGroups)
    .values({ name, color })
    .returning({ id: customerGroups.id });
  if (!group) throw new Error('a group was not written');
  await writeAudit(tx, actorOf(viewer), {
    action: 'group.created',
    subject: { kind: 'group', id: group.id, name },
  });
  return group;
}
