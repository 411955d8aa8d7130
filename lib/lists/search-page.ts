import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { PLANNED_AFRESH } from '@/db/preparing';
import { type Counted, counted, MOST_FOUND } from './counting';
import type { ListCursor } from './cursor';

/** The key that a list is sorted by, and the id that breaks ties, as names of the columns in a statement. */
export type Key = { by: SQL; id: SQL };

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

/** As many are looked through in order, before all that match are gathered. */
const LOOKED_THROUGH = 3_000;

/** Of a materialised part. */
const KEY: Key = { by: sql`key`, id: sql`id` };

/**
 * Places of a page of what is found, one more than fits, and how many there are. In steps that each read little, since
 * how often a word occurs cannot be told beforehand: what is found rarely is gathered and sorted; what is found often
 * comes soon when one reads in order; and where it does not (all names that begin with the word stand together) all of
 * it is gathered.
 */
export async function searchPage(db: Database, search: Search): Promise<FoundPage> {
  const rare = await run(db, search, gathered(search, sql`limit ${MOST_FOUND + 1}`), sql`true`);
  const count = counted(rare.of, MOST_FOUND);
  if (!count.more) return { places: rare.places, count };
  const near = await lookThrough(db, search);
  if (near.enough) return { places: near.places, count };
  return { places: (await run(db, search, gathered(search, sql``), sql`true`)).places, count };
}

/**
 * The same where already the gathering of some is dear, since what is searched for stands in another table. What is
 * found at once is then not counted beyond its page.
 */
export async function searchPageInOrder(db: Database, search: Search): Promise<FoundPage> {
  const near = await lookThrough(db, search);
  if (near.places.length > search.size)
    return { places: near.places, count: { found: search.size, more: true } };
  const all = await run(db, search, gathered(search, sql``), sql`true`);
  return { places: all.places, count: counted(all.of, MOST_FOUND) };
}

async function lookThrough(db: Database, search: Search) {
  const { places, of } = await run(db, search, inOrder(search), sql`found`);
  // Full, or the list has ended before the looking did.
  return { places, enough: places.length > search.size || of < LOOKED_THROUGH };
}

const gathered = ({ from, key, among, match }: Search, limit: SQL) =>
  sql`select ${key.id} as id, ${key.by} as key from ${from} where ${among} and ${match} ${limit}`;

const inOrder = ({ from, key, among, match, matchOfRow, orderBy, beyond }: Search) =>
  sql`select ${key.id} as id, ${key.by} as key, (${matchOfRow ?? match}) as found
    from ${from} where ${among} and ${beyond(key) ?? sql`true`} order by ${orderBy(key)} limit ${LOOKED_THROUGH}`;

async function run(db: Database, { orderBy, beyond, size }: Search, picked: SQL, only: SQL) {
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
