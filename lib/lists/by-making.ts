import { asc, desc, gt, lt } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ListCursor } from './cursor';

type Asked = { after: ListCursor | null; before: ListCursor | null };

/**
 * Pages of a list by its ids, which rise with the time of making, the latest first: where the page that is asked for
 * begins, in which order it is read, and what `pageOf` makes a page of it with. Read one row more than `size`.
 */
export const byMaking = (id: PgColumn, { after, before }: Asked, size: number) => ({
  beyond: before ? gt(id, before.id) : after ? lt(id, after.id) : undefined,
  order: before ? asc(id) : desc(id),
  paging: {
    size,
    backwards: before !== null,
    started: before !== null || after !== null,
    placeOf: (row: { id: string }) => ({ value: '', id: row.id }),
  },
});
