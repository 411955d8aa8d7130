import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Database, database, type Tx } from '@/db/client';
import { items, itemTaxes, itemTexts, taxes } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { wordsIn } from '@/lib/lists/words-condition';
import { plainDecimal } from '@/lib/money/plain-decimal';
import type { FindItems } from './schemas';

/** What a line takes from the catalogue. */
export type FoundItem = {
  id: string;
  code: string | null;
  name: string;
  description: string | null;
  unit: string | null;
  /** In the currency that was asked for; null where the item has none in it. */
  price: string | null;
  taxIds: string[];
};

const MOST = 8;

/**
 * Items on offer that a text finds, for a document's language and currency: the one of that code first, then those
 * whose name begins with it. An item without a text in that language speaks the company's.
 */
export async function findItems(
  _viewer: Staff<'items:view'>,
  { text, language, currency }: FindItems,
  db: Database | Tx = database(),
): Promise<FoundItem[]> {
  // Two letters may find thousands: only the few that are shown are looked up in full.
  const best = await db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.active, true), wordsIn(items.searchText, text)))
    .orderBy(
      sql`(lower(${items.code}) = lower(${text})) is true desc`,
      sql`starts_with(lower(${items.name}), lower(${text})) desc`,
      sql`lower(${items.name})`,
      items.id,
    )
    .limit(MOST);
  const ids = best.map(({ id }) => id);
  if (ids.length === 0) return [];
  const company = await theCompany(db);
  const own = alias(itemTexts, 'own');
  const rows = await db
    .select({
      id: items.id,
      code: items.code,
      ownName: items.name,
      ownDescription: own.description,
      unit: items.unit,
      name: itemTexts.name,
      description: itemTexts.description,
      price: sql<string | null>`(select p.price::text from item_prices p
        where p.item_id = ${items.id} and p.currency = ${currency})`,
      taxIds: sql<string[]>`array(select t.tax_id::text from ${itemTaxes} t
        join ${taxes} x on x.id = t.tax_id and x.active
        where t.item_id = ${items.id} order by x.position, x.name)`,
    })
    .from(items)
    .leftJoin(itemTexts, and(eq(itemTexts.itemId, items.id), eq(itemTexts.language, language)))
    .leftJoin(own, and(eq(own.itemId, items.id), eq(own.language, company.language)))
    .where(inArray(items.id, ids));
  return rows
    .map(({ ownName, ownDescription, name, description, price, ...row }) => ({
      ...row,
      name: name ?? ownName,
      description: name === null ? ownDescription : description,
      price: price === null ? null : plainDecimal(price),
    }))
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}
