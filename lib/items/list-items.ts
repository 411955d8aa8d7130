import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { itemGroups, itemPrices, items } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { isMoment, readCursor } from '@/lib/lists/cursor';
import { pageOf } from '@/lib/lists/page-of';
import { wordsIn } from '@/lib/lists/words-condition';
import { plainDecimal } from '@/lib/money/plain-decimal';
import type { ItemFilter, ItemSort, ItemStatus } from './item-filter';

export const ITEMS_PER_PAGE = 50;

/** What a list is sorted by, and how its text in a cursor becomes that again; ids break ties. */
type Place = { by: SQL; fits: (value: string) => boolean; read: (value: string) => SQL };
const NAME: Place = {
  by: sql`lower(${items.name})`,
  fits: () => true,
  read: (value: string) => sql`${value}`,
};
const AGE: Place = {
  by: sql`${items.createdAt}`,
  fits: isMoment,
  read: (value: string) => sql`${value}::timestamptz`,
};
const ORDERS: Record<ItemSort, Place & { descending: boolean; nulls: [up: string, down: string] }> = {
  name: { ...NAME, descending: false, nulls: ['asc', 'desc'] },
  '-name': { ...NAME, descending: true, nulls: ['asc', 'desc'] },
  // Spelt as the index is, which is read in no other order.
  newest: { ...AGE, descending: true, nulls: ['asc nulls first', 'desc nulls last'] },
};

const STATUS: Record<ItemStatus, SQL | undefined> = {
  active: eq(items.active, true),
  retired: eq(items.active, false),
  all: undefined,
};

/** A page of the catalogue, with how many items a filter leaves and the cursors of the pages beside it. */
export async function listItems(_viewer: Staff<'items:view'>, filter: ItemFilter) {
  const db = database();
  const where = and(
    STATUS[filter.status],
    filter.group ? eq(items.groupId, filter.group) : undefined,
    wordsIn(items.searchText, filter.q),
  );
  const { by, fits, read, nulls, ...order } = ORDERS[filter.sort];
  const backwards = filter.before !== null;
  const made = readCursor(filter.before ?? filter.after);
  const cursor = made && fits(made.value) ? made : null;
  const descending = order.descending !== backwards;
  const beyond =
    cursor &&
    sql`(${by}, ${items.id}) ${sql.raw(descending ? '<' : '>')} (${read(cursor.value)}, ${cursor.id}::uuid)`;
  const direction = sql.raw(nulls[Number(descending)] ?? '');

  const [total, found] = await Promise.all([
    db.$count(items, where),
    db
      .select({
        id: items.id,
        name: items.name,
        code: items.code,
        unit: items.unit,
        group: itemGroups.name,
        active: items.active,
        cursor: sql<string>`${by}::text`,
      })
      .from(items)
      .leftJoin(itemGroups, eq(itemGroups.id, items.groupId))
      .where(and(where, beyond ?? undefined))
      .orderBy(sql`${by} ${direction}`, sql`${items.id} ${direction}`)
      .limit(ITEMS_PER_PAGE + 1),
  ]);
  const page = pageOf({
    found,
    size: ITEMS_PER_PAGE,
    backwards,
    started: cursor !== null,
    placeOf: (row) => ({ value: row.cursor, id: row.id }),
    show: ({ cursor: _, ...row }) => row,
  });
  const prices = await pricesOfAll(
    db,
    page.rows.map(({ id }) => id),
  );
  return { ...page, total, rows: page.rows.map((row) => ({ ...row, prices: prices.get(row.id) ?? [] })) };
}

export type ListedItem = Awaited<ReturnType<typeof listItems>>['rows'][number];

type Price = { currency: string; price: string };

async function pricesOfAll(db: Database, ids: readonly string[]): Promise<Map<string, Price[]>> {
  const prices = new Map<string, Price[]>();
  if (ids.length === 0) return prices;
  const rows = await db
    .select()
    .from(itemPrices)
    .where(inArray(itemPrices.itemId, [...ids]))
    .orderBy(itemPrices.currency);
  for (const { itemId, currency, price } of rows) {
    prices.set(itemId, [...(prices.get(itemId) ?? []), { currency, price: plainDecimal(price) }]);
  }
  return prices;
}
