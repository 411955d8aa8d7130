import 'server-only';
import type { SQL } from 'drizzle-orm';
import type { Database } from '@/db/client';
import type { ListCursor } from './cursor';
import type { PageOrder } from './page-order';
import { type Part, partsOf, type Stretch, within } from './parts';
import { type FoundPage, gatherAll, lookThrough, rarePage, type Search } from './search-page';

/** What is searched for, by rows of another table that were found and named; and how many those are. */
export type Named = Pick<Search, 'match'> & { matchOfRow: SQL; of: number };

type Beside = Search &
  PageOrder & {
    /** Null where they are too many to be named. */
    byNames: (db: Database) => Promise<Named | null>;
    /** What stands in this stretch of the list comes first. */
    ahead?: Stretch | undefined;
  };

/** As many are looked through before anything is named: what is found very often is found here. */
const NEAR = 300;
/** What belongs to so few may be little enough to be gathered; of more a page comes sooner by looking through the list. */
const FEW = 1_000;
const FAR = 30_000;

/**
 * The same as `searchPage` where what is searched for stands in another table as well, so that asking each row is dear.
 * What is found by looking through is then not counted beyond its page.
 */
export async function searchPageBeside(
  db: Database,
  { byNames, ahead, ...search }: Beside,
): Promise<FoundPage> {
  const { parts, inTurn } = partsOf(search, ahead ? [ahead] : []);
  const count = { found: search.size, more: true };
  const near = await pageOfParts(db, search, parts, NEAR);
  if (near) return { places: near, count };
  const named = await byNames(db);
  const known = { ...search, ...named };
  const rare = named && named.of <= FEW ? await rarePage(db, { ...known, ...inTurn }) : null;
  if (rare && !rare.count.more) return rare;
  const far = await pageOfParts(db, known, parts, FAR);
  return far ? { places: far, count } : await gatherAll(db, { ...known, ...inTurn });
}

/** A full page by looking through one part after the other; null where that ends before it is full. */
async function pageOfParts(
  db: Database,
  search: Search,
  parts: readonly Part[],
  rows: number,
): Promise<ListCursor[] | null> {
  const places: ListCursor[] = [];
  for (const { holds, beyond } of parts) {
    const size = search.size - places.length;
    const read = await lookThrough(db, { ...within(search, holds), beyond, size }, [rows]);
    if (read === null) return null;
    places.push(...read);
    if (places.length > search.size) return places;
  }
  return null;
}
