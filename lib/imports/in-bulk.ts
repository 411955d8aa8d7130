import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/** How many rows one statement takes: PostgreSQL counts 65,535 values at most. */
const AT_ONCE = 1000;

/** Does something with all rows, so many at a time as a statement takes. */
export async function inBulk<Row>(
  rows: readonly Row[],
  work: (some: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await work(rows.slice(at, at + AT_ONCE));
}

/** Ids for rows that refer to each other before they are written, one a call, in an order that lists keep. */
export async function newIds(tx: Tx, count: number): Promise<() => string> {
  const rows = await tx.execute<{ id: string }>(
    sql`select uuid_v7() as id from generate_series(1, ${count}::int) order by 1`,
  );
  const ids = rows.values();
  return () => {
    const next = ids.next();
    if (next.done) throw new Error('more ids than were asked for');
    return next.value.id;
  };
}

/**
 * Has the triggers' lookups planned each time, until the transaction ends. PostgreSQL keeps the plan of the first
 * few, and a table that was empty then is read as a whole for each of ten thousand rows.
 */
export async function planAfresh(tx: Tx): Promise<void> {
  await tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
}
