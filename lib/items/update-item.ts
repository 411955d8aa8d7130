import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { items } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { checkedItem } from './checked-item';
import type { UpdateItem } from './schemas';
import { itemFacts, storedItem } from './stored-item';
import { itemColumns, writeItemParts } from './write-item';

/**
 * Saves an item that was edited. Documents that took it keep what they took.
 * @throws DomainError `not_found`; `stale` with the item as it is now; others at their field
 */
export async function updateItem(
  tx: Tx,
  viewer: Staff<'items:edit'>,
  { id, version, ...input }: UpdateItem,
): Promise<{ id: string; version: number }> {
  await tx.select({ id: items.id }).from(items).where(eq(items.id, id)).for('update');
  const before = await storedItem(tx, id);
  if (!before) throw new DomainError('not_found');
  if (before.version !== version) throw new DomainError('stale', { details: before });
  const checked = await checkedItem(tx, input, before);
  await tx
    .update(items)
    .set({ ...itemColumns(checked), version: sql`${items.version} + 1`, updatedAt: sql`now()` })
    .where(eq(items.id, id));
  await writeItemParts(tx, id, checked);
  const after = await storedItem(tx, id);
  if (!after) throw new Error('an item was not saved');
  await writeAudit(tx, actorOf(viewer), {
    action: 'item.updated',
    subject: { kind: 'item', id, name: after.name },
    changes: difference(itemFacts(before), itemFacts(after)),
  });
  return { id, version: after.version };
}
