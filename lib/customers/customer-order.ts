import { type SQL, sql } from 'drizzle-orm';
import { customers } from '@/db/schema';
import { isMoment, readCursor } from '@/lib/lists/cursor';
import type { Key } from '@/lib/lists/search-page';
import type { CustomerFilter, CustomerSort } from './customer-filter';

type Order = {
  by: SQL<string>;
  fits: (value: string) => boolean;
  read: (value: string) => SQL;
  up: SQL;
  down: SQL;
};

/**
 * What a list is sorted by, and how its text in a cursor becomes that again, exactly; ids break ties. Directions
 * are spelt as the indexes are: PostgreSQL takes the place of nulls at its word though there are none.
 */
const BY_NAME: Order = {
  by: sql`lower(${customers.displayName})`,
  fits: () => true,
  read: (value) => sql`${value}`,
  up: sql`asc`,
  down: sql`desc`,
};
const BY_AGE: Order = {
  by: sql`${customers.createdAt}`,
  fits: isMoment,
  read: (value) => sql`${value}::timestamptz`,
  up: sql`asc nulls first`,
  down: sql`desc nulls last`,
};
const ORDERS: Record<CustomerSort, Order & { descending: boolean }> = {
  name: { ...BY_NAME, descending: false },
  '-name': { ...BY_NAME, descending: true },
  newest: { ...BY_AGE, descending: true },
  oldest: { ...BY_AGE, descending: false },
};

/** In which order a page is read, and from where on. */
export type PageOrder = {
  key: Key;
  backwards: boolean;
  /** Whether it goes on from a place, and not from an end of the list. */
  started: boolean;
  orderBy: (key: Key) => SQL;
  beyond: (key: Key) => SQL | undefined;
};

/** The order that a filter's address asks for. A cursor that is of another order begins at the beginning. */
export function pageOrder(filter: CustomerFilter): PageOrder {
  const { by, fits, read, up, down, ...order } = ORDERS[filter.sort];
  const backwards = filter.before !== null;
  const made = readCursor(filter.before ?? filter.after);
  const cursor = made && fits(made.value) ? made : null;
  const descending = order.descending !== backwards;
  const direction = descending ? down : up;
  return {
    key: { by, id: sql`${customers.id}` },
    backwards,
    started: cursor !== null,
    orderBy: ({ by, id }) => sql`${by} ${direction}, ${id} ${direction}`,
    beyond: ({ by, id }) =>
      cursor
        ? sql`(${by}, ${id}) ${sql.raw(descending ? '<' : '>')} (${read(cursor.value)}, ${cursor.id}::uuid)`
        : undefined,
  };
}
