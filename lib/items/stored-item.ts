import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { itemGroups, itemPrices, items, itemTaxes, itemTexts } from '@/db/schema';
import { plainDecimal } from '@/lib/money/plain-decimal';

/** An item as its form opens it; prices are plain decimals. */
export type StoredItem = {
  id: string;
  version: number;
  name: string;
  active: boolean;
  code: string | null;
  unit: string | null;
  group: { id: string; name: string } | null;
  texts: { language: string; name: string; description: string | null }[];
  prices: { currency: string; price: string }[];
  taxIds: string[];
};

/** An item with all that belongs to it; null where there is none. */
export async function storedItem(db: Database | Tx, id: string): Promise<StoredItem | null> {
  const [row] = await db
    .select({ item: items, group: itemGroups })
    .from(items)
    .leftJoin(itemGroups, eq(itemGroups.id, items.groupId))
    .where(eq(items.id, id));
  if (!row) return null;
  const texts = await db
    .select()
    .from(itemTexts)
    .where(eq(itemTexts.itemId, id))
    .orderBy(asc(itemTexts.language));
  const prices = await db
    .select()
    .from(itemPrices)
    .where(eq(itemPrices.itemId, id))
    .orderBy(asc(itemPrices.currency));
  const taxes = await db
    .select()
    .from(itemTaxes)
    .where(eq(itemTaxes.itemId, id))
    .orderBy(asc(itemTaxes.taxId));
  const { version, name, active, code, unit } = row.item;
  return {
    id,
    version,
    name,
    active,
    code,
    unit,
    group: row.group && { id: row.group.id, name: row.group.name },
    texts: texts.map(({ itemId: _, ...text }) => text),
    prices: prices.map(({ currency, price }) => ({ currency, price: plainDecimal(price) })),
    taxIds: taxes.map(({ taxId }) => taxId),
  };
}

/** What the audit log compares of an item before and after. */
export const itemFacts = ({ code, unit, group, texts, prices, taxIds }: StoredItem) => ({
  code,
  unit,
  group: group?.name ?? null,
  texts: texts.map(({ language, name, description }) => [language, name, description]),
  prices: prices.map(({ currency, price }) => `${price} ${currency}`),
  taxIds,
});
