import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemPrices, itemTaxes, itemTexts } from '@/db/schema';
import type { CheckedItem } from './checked-item';

/** The columns of an item's own row; it is found by its code and by its names in every language. */
export const itemColumns = ({ name, code, unit, groupId, texts }: CheckedItem) => ({
  name,
  code,
  unit,
  groupId,
  searchText: sql`search_form(${[code ?? '', ...texts.map((text) => text.name)].join(' ')})`,
});

/** Puts these texts, prices and taxes in the place of those that an item has. */
export async function writeItemParts(tx: Tx, itemId: string, checked: CheckedItem): Promise<void> {
  const { texts, prices, taxIds } = checked;
  for (const table of [itemTexts, itemPrices, itemTaxes]) {
    await tx.delete(table).where(eq(table.itemId, itemId));
  }
  await tx.insert(itemTexts).values(texts.map((text) => ({ ...text, itemId })));
  if (prices.length > 0) await tx.insert(itemPrices).values(prices.map((price) => ({ ...price, itemId })));
  if (taxIds.length > 0) await tx.insert(itemTaxes).values(taxIds.map((taxId) => ({ taxId, itemId })));
}
