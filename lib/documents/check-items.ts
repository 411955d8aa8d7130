import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { items } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import type { DraftFields } from './schemas';

/** Sees to it that what lines say that they were taken from is in the catalogue. @throws DomainError at the line */
export async function checkItems(tx: Tx, lines: DraftFields['lines']): Promise<void> {
  const wanted = [...new Set(lines.flatMap(({ itemId }) => itemId ?? []))];
  if (wanted.length === 0) return;
  const rows = await tx.select({ id: items.id }).from(items).where(inArray(items.id, wanted));
  const known = new Set(rows.map(({ id }) => id));
  const at = lines.findIndex(({ itemId }) => itemId && !known.has(itemId));
  if (at >= 0) throw fieldError(`lines.${at}.description`, 'item_unknown');
}
