import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { items } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { SetItemActive } from './schemas';

/** Retires an item, which new lines then no longer find, or offers it again. Doing it twice changes nothing. */
export async function setItemActive(
  tx: Tx,
  viewer: Staff<'items:edit'>,
  { id, active }: SetItemActive,
): Promise<{ id: string }> {
  const [before] = await tx.select().from(items).where(eq(items.id, id)).for('update');
  if (!before) throw new DomainError('not_found');
  if (before.active === active) return { id };
  await tx
    .update(items)
    .set({ active, version: sql`${items.version} + 1`, updatedAt: sql`now()` })
    .where(eq(items.id, id));
  await writeAudit(tx, actorOf(viewer), {
    action: active ? 'item.activated' : 'item.retired',
    subject: { kind: 'item', id, name: before.name },
  });
  return { id };
}
