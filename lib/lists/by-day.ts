import { type SQL, sql } from 'drizzle-orm';
import type { ListCursor } from './cursor';
import type { Key, PageOrder } from './page-order';

type Asked = { after: ListCursor | null; before: ListCursor | null };

/** A list in the order of days, the latest first, whose index has `key` in that order: how it is read, and from where. */
export function byDay({ after, before }: Asked, key: Key): PageOrder {
  const cursor = before ?? after;
  return {
    key,
    backwards: before !== null,
    started: cursor !== null,
    place: cursor && sql`${cursor.value}::date`,
    // Nulls are named although there are none: the index has them last, and is not read in another order.
    orderBy: ({ by, id }: Key): SQL =>
      before
        ? sql`${by} asc nulls first, ${id} asc nulls first`
        : sql`${by} desc nulls last, ${id} desc nulls last`,
    beyond: ({ by, id }: Key) =>
      cursor
        ? sql`(${by}, ${id}) ${sql.raw(before ? '>' : '<')} (${cursor.value}::date, ${cursor.id}::uuid)`
        : undefined,
  };
}
