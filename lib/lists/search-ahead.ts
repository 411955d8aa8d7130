import 'server-only';
import type { Database, Tx } from '@/db/client';
import { counted, MOST_FOUND } from './counting';
import type { ListCursor } from './cursor';
import type { PageOrder } from './page-order';
import { partsOf, type Stretch, within } from './parts';
import { commonPage, countSome, type FoundPage, rarePage, type Search } from './search-page';

/**
 * Like `searchPage`, but what stands in some stretches of the list comes before all else, one after the other; in each
 * and in the rest the list's own order holds. What begins with a word is what people look for with it, and since that
 * stands together, a page of it is read at once, however much there is.
 */
export async function searchPageAhead(
  db: Database | Tx,
  search: Search & PageOrder,
  ahead: readonly [Stretch, ...Stretch[]],
): Promise<FoundPage> {
  const { parts, inTurn } = partsOf(search, ahead);
  const most = MOST_FOUND + 1;
  const standing = await countSome(db, within(search, ahead[0]), most);
  const rare = standing < most ? await rarePage(db, { ...search, ...inTurn }) : null;
  if (rare && !rare.count.more) return rare;
  const places: ListCursor[] = [];
  for (const { holds, beyond } of parts) {
    const size = search.size - places.length;
    if (size < 0) break;
    places.push(...(await commonPage(db, { ...within(search, holds), beyond, size })));
  }
  return { places, count: counted(most, MOST_FOUND) };
}
