import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { PLANNED_AFRESH } from '@/db/preparing';
import { type Counted, counted, MOST_FOUND } from './counting';
import type { ListCursor } from './cursor';
import type { Key } from './page-order';

export type FoundPage = { places: ListCursor[]; count: Counted };

export type Search = {
  /** A table with what is joined to it. */
  from: SQL;
  key: Key;
  /** What may be listed at all, and what is searched for among it. */
  among: SQL;
  match: SQL;
  /** The same as a question to one row, where `match` is put so that an index answers it. */
  matchOfRow?: SQL;
  orderBy: (key: Key) => SQL;
  /** Where a page goes on; undefined at an end of the list. */
  beyond: (key: Key) => SQL | undefined;
  /** Of a page. */
  size: number;
};

/** As many are looked through in order, first and then, before all that match are gathered. */
export const LOOKED_THROUGH: readonly number[] = [200, 3_000];

/** Of a materialised part. */
const KEY: Key = { by: sql`key`, id: sql`id` };

/**
 * Places of a page of what is found, one more than fits, and how many there are. In steps that each read little, since
 * how often a word occurs cannot be told beforehand: what is found rarely is gathered and sorted; what is found often
 * comes soon when one reads in order; and where it does not (what is found stands together, far from the beginning)
 * all of it is gathered.
 */
export async function searchPage(db: Database | Tx, search: Search): Promise<FoundPage> {
  const rare = await rarePage(db, search);
  return rare.count.more ? { places: await commonPage(db, search), count: rare.count } : rare;
}

/** The first step: what it says is right where no more was found than is counted. */
export async function rarePage(db: Database | Tx, search: Search): Promise<FoundPage> {
  const { places, of } = await run(db, search, gathered(search, sql`limit ${MOST_FOUND + 1}`), sql`true`);
  return { places, count: counted(of, MOST_FOUND) };
}

/** The other steps. */
export async function commonPage(db: Database | Tx, search: Search): Promise<ListCursor[]> {
  return (await lookThrough(db, search, LOOKED_THROUGH)) ?? (await gatherAll(db, search)).places;
}

/** The second step: a page of what is found near; null where it is not full and the list has not ended either. */
export async function lookThrough(
  db: Database | Tx,
  search: Search,
  steps: readonly number[],
): Promise<ListCursor[] | null> {
  for (const rows of steps) {
    const { places, of } = await run(db, search, inOrder(search, rows), sql`found`);
    if (places.length > search.size || of < rows) return places;
  }
  return null;
}

/** The last step. */
export async function gatherAll(db: Database | Tx, search: Search): Promise<FoundPage> {
  const { places, of } = await run(db, search, gathered(search, sql``), sql`true`);
  return { places, count: counted(of, MOST_FOUND) };
}

/** How many are found, up to a number. */
export async function countSome(db: Database | Tx, search: Search, most: number): Promise<number> {
  const [row] = await db.execute<{ of: number }>(
    sql`${sql.raw(PLANNED_AFRESH)} select count(*)::int as of from (${gathered(search, sql`limit ${most}`)}) found`,
  );
  return row?.of ?? 0;
}

const gathered = ({ from, key, among, match }: Search, limit: SQL) =>
  sql`select ${key.id} as id, ${key.by} as key from ${from} where ${among} and ${match} ${limit}`;

const inOrder = ({ from, key, among, match, matchOfRow, orderBy, beyond }: Search, rows: number) =>
  sql`select ${key.id} as id, ${key.by} as key, (${matchOfRow ?? match}) as found
    from ${from} where ${among} and ${beyond(key) ?? sql`true`} order by ${orderBy(key)} limit ${rows}`;

async function run(db: Database | Tx, { orderBy, beyond, size }: Search, picked: SQL, only: SQL) {
  const rows = await db.execute<{
    id: string | null;
    value: string;
    of: number;
  }>(sql`${sql.raw(PLANNED_AFRESH)}
    with picked as materialized (${picked}),
      page as (select id, key from picked where ${only} and ${beyond(KEY) ?? sql`true`}
        order by ${orderBy(KEY)} limit ${size + 1})
    select page.id, page.key::text as value, whole.of
      from (select count(*)::int as of from picked) whole left join page on true order by ${orderBy(KEY)}`);
  const places = [...rows].flatMap(({ id, value }) => (id === null ? [] : { id, value }));
  return { places, of: rows[0]?.of ?? 0 };
}
