import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isDay } from '@/lib/dates/day';
import { isMinor, isMoment, readCursor } from './cursor';
import type { PageParams } from './list-params';

/** The key that a list is sorted by, and the id that breaks ties, as names of the columns in a statement. */
export type Key = { by: SQL; id: SQL };

/** What a list is sorted by, and how its text in a cursor becomes that again, exactly; ids break ties. */
export type SortedBy = {
  by: SQL;
  fits: (value: string) => boolean;
  read: (value: string) => SQL;
  up: SQL;
  down: SQL;
};

// Directions are spelt as the indexes are: PostgreSQL takes the place of nulls at its word though there are none.
const NULLS = { up: sql`asc nulls first`, down: sql`desc nulls last` };

export const byText = (by: SQL): SortedBy => ({
  ...{ by, fits: () => true, read: (value) => sql`${value}` },
  ...{ up: sql`asc`, down: sql`desc` },
});
export const byMoment = (by: SQL): SortedBy => ({
  ...{ by, fits: isMoment, read: (value) => sql`${value}::timestamptz` },
  ...NULLS,
});
export const byDay = (by: SQL): SortedBy => ({
  ...{ by, fits: isDay, read: (value) => sql`${value}::date` },
  ...NULLS,
});
/** An amount in minor units. */
export const byAmount = (by: SQL): SortedBy => ({
  ...{ by, fits: isMinor, read: (value) => sql`${value}::bigint` },
  ...NULLS,
});

/** In which order a page is read, and from where on. */
export type PageOrder = {
  key: Key;
  backwards: boolean;
  /** Whether it goes on from a place, and not from an end of the list. */
  started: boolean;
  /** The key of that place. */
  place: SQL | null;
  orderBy: (key: Key) => SQL;
  beyond: (key: Key) => SQL | undefined;
};

/** The order of the page that an address asks for. A cursor that is of another order begins at the beginning. */
export function pageOrder(
  asked: PageParams,
  { by, fits, read, up, down, descending }: SortedBy & { descending: boolean },
  id: PgColumn,
): PageOrder {
  const backwards = asked.before !== null;
  const made = readCursor(asked.before ?? asked.after);
  const cursor = made && fits(made.value) ? made : null;
  const falling = descending !== backwards;
  const direction = falling ? down : up;
  return {
    key: { by, id: sql`${id}` },
    backwards,
    started: cursor !== null,
    place: cursor && read(cursor.value),
    orderBy: (key) => sql`${key.by} ${direction}, ${key.id} ${direction}`,
    beyond: (key) =>
      cursor
        ? sql`(${key.by}, ${key.id}) ${sql.raw(falling ? '<' : '>')} (${read(cursor.value)}, ${cursor.id}::uuid)`
        : undefined,
  };
}
