import 'server-only';
import type { SQL } from 'drizzle-orm';
import type { Database } from '@/db/client';
import type { ListCursor } from './cursor';
import type { PageOrder } from './page-order';
import { inTurn, partsOf, type Stretch, within } from './parts';
import { type FoundPage, gatherAll, LOOKED_THROUGH, lookThrough, rarePage, type Search } from './search-page';

type Beside = Search &
  PageOrder & {
    /** What is searched for, by the few rows of the other table that are found; null where they are many. */
    byFew: (db: Database) => Promise<SQL | null>;
    /** What stands in this stretch of the list comes first. */
    ahead?: Stretch | undefined;
  };

/** Where little is found, as many are looked through as take less than gathering what is found in another table. */
const FAR = 30_000;

/**
 * The same as `searchPage` where what is searched for stands in another table as well, so that even the gathering of
 * some is dear. What is found at once is then not counted beyond its page.
 */
export async function searchPageBeside(
  db: Database,
  { byFew, ahead, ...search }: Beside,
): Promise<FoundPage> {
  const parts = ahead ? partsOf(search, ahead) : null;
  const inOrder = parts ? { ...search, ...inTurn(search, parts) } : search;
  const each = parts ? parts.map(({ holds, beyond }) => ({ ...within(search, holds), beyond })) : [search];
  const count = { found: search.size, more: true };
  const near = await pageOfParts(db, each, LOOKED_THROUGH);
  if (near) return { places: near, count };
  const few = await byFew(db);
  const rare = few && (await rarePage(db, { ...inOrder, match: few }));
  if (rare && !rare.count.more) return rare;
  const far = await pageOfParts(db, each, [FAR]);
  return far ? { places: far, count } : await gatherAll(db, inOrder);
}

/** A full page by looking through one part after the other; null where that ends before it is full. */
async function pageOfParts(
  db: Database,
  parts: Search[],
  rows: readonly number[],
): Promise<ListCursor[] | null> {
  const places: ListCursor[] = [];
  for (const part of parts) {
    const size = part.size - places.length;
    const read = await lookThrough(db, { ...part, size }, rows);
    if (read === null) return null;
    places.push(...read);
    if (places.length > part.size) return places;
  }
  return null;
}
