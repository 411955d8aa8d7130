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
const LOOKED_THROUGH: readonly number[] = [200, 3_000];

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
  const { places, of } = await gather(db, search, MOST_FOUND + 1);
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
    const { places, ended } = await walk(db, search, rows);
    if (places.length > search.size || ended) return places;
  }
  return null;
}

/** The last step. */
export async function gatherAll(db: Database | Tx, search: Search): Promise<FoundPage> {
  const { places, of } = await gather(db, search, null);
  return { places, count: counted(of, MOST_FOUND) };
}

/** How many are found, up to a number. */
export async function countSome(db: Database | Tx, search: Search, most: number): Promise<number> {
  const [row] = await db.execute<{ of: number }>(
    sql`${sql.raw(PLANNED_AFRESH)} select count(*)::int as of from (${gathered(search, most)}) found`,
  );
  return row?.of ?? 0;
}

const gathered = ({ from, key, among, match }: Search, most: number | null) =>
  sql`select ${key.id} as id, ${key.by} as key from ${from} where ${among} and ${match} limit ${most}`;

/** A page of what is gathered, and how many that were. */
async function gather(db: Database | Tx, search: Search, most: number | null) {
  const { orderBy, beyond, size } = search;
  const rows = await db.execute<{
    id: string | null;
    value: string;
    of: number;
  }>(sql`${sql.raw(PLANNED_AFRESH)}
    with picked as materialized (${gathered(search, most)}),
      page as (select id, key from picked where ${beyond(KEY) ?? sql`true`}
        order by ${orderBy(KEY)} limit ${size + 1})
    select page.id, page.key::text as value, whole.of
      from (select count(*)::int as of from picked) whole left join page on true order by ${orderBy(KEY)}`);
  const places = [...rows].flatMap(({ id, value }) => (id === null ? [] : { id, value }));
  return { places, of: rows[0]?.of ?? 0 };
}

/**
 * A page of what is found among the next so many, read until it is full; and whether the list ended before so many were
 * read. The last of so many is among what comes back, found or not: it says that there may be more.
 */
async function walk(
  db: Database | Tx,
  { from, key, among, match, matchOfRow, orderBy, beyond, size }: Search,
  rows: number,
) {
  const read = await db.execute<{
    id: string;
    value: string;
    found: boolean;
    n: number;
  }>(sql`${sql.raw(PLANNED_AFRESH)}
    select id, key::text as value, found, n from (
      select *, (row_number() over ())::int as n from (
        select ${key.id} as id, ${key.by} as key, (${matchOfRow ?? match}) as found
          from ${from} where ${among} and ${beyond(key) ?? sql`true`} order by ${orderBy(key)} limit ${rows}) read
    ) counted where found or n = ${rows} limit ${size + 2}`);
  const inOrder = [...read].sort((one, other) => one.n - other.n);
  const places = inOrder.flatMap(({ id, value, found }) => (found ? { id, value } : [])).slice(0, size + 1);
  return { places, ended: inOrder.at(-1)?.n !== rows };
}
