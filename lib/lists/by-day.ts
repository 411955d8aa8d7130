import { type SQL, sql } from 'drizzle-orm';
import type { ListCursor } from './cursor';
import type { Key } from './search-page';

type Asked = { after: ListCursor | null; before: ListCursor | null };

/** A list in the order of days, the latest first, whose index has `key` in that order: how it is read, and from where. */
export const byDay = ({ after, before }: Asked) => ({
  // Nulls are named although there are none: the index has them last, and is not read in another order.
  orderBy: ({ by, id }: Key): SQL =>
    before
      ? sql`${by} asc nulls first, ${id} asc nulls first`
      : sql`${by} desc nulls last, ${id} desc nulls last`,
  beyond: ({ by, id }: Key): SQL | undefined => {
    if (before) return sql`(${by}, ${id}) > (${before.value}::date, ${before.id}::uuid)`;
    return after ? sql`(${by}, ${id}) < (${after.value}::date, ${after.id}::uuid)` : undefined;
  },
});
