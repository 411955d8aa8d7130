import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerGroups } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { UpdateGroup } from './schemas';

/** Renames or recolours a group. @throws DomainError `stale` when it was changed meanwhile, `not_found` when it is gone */
export async function updateGroup(
  tx: Tx,
  viewer: Staff<'groups:edit'>,
  { id, version, name, color }: UpdateGroup,
): Promise<{ id: string }> {
  const [before] = await tx.select().from(customerGroups).where(eq(customerGroups.id, id)).for('update');
  if (!before) throw new DomainError('not_found');
  if (before.version !== version) throw new DomainError('stale', { details: before });
  await tx
    .update(customerGroups)
    .set({ name, color, version: sql`${customerGroups.version} + 1` })
    .where(eq(customerGroups.id, id));
  await writeAudit(tx, actorOf(viewer), {
    action: 'group.updated',
    subject: { kind: 'group', id, name },
    changes: difference(before, { name, color }),
  });
  return { id };
}
