import 'server-only';
import type { Tx } from '@/db/client';
import { items } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { checkedItem } from './checked-item';
import type { NewItem } from './schemas';
import { itemColumns, writeItemParts } from './write-item';

/** Adds an item to the catalogue. @throws DomainError at each field that is wrong; `code_taken` at `code` */
export async function createItem(
  tx: Tx,
  viewer: Staff<'items:edit'>,
  { submissionId: _, ...input }: NewItem,
): Promise<{ id: string; name: string }> {
  const checked = await checkedItem(tx, input, null);
  const [made] = await tx
    .insert(items)
    .values(itemColumns(checked))
    .returning({ id: items.id, name: items.name });
  if (!made) throw new Error('an item was not written');
  await writeItemParts(tx, made.id, checked);
  await writeAudit(tx, actorOf(viewer), {
    action: 'item.created',
    subject: { kind: 'item', id: made.id, name: made.name },
  });
  return made;
}
