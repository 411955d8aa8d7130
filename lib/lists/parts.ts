import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Key, PageOrder } from './page-order';
import type { Search } from './search-page';

/** A part of a list, as a condition on what it is sorted by. */
export type Stretch = (by: SQL) => SQL;

/** A stretch in the order that pages are read in, and where a page goes on in it. */
type Part = { holds: Stretch; beyond: Search['beyond'] };

/** A stretch of a list that comes before all else, and the rest, in the order that a page is read in. */
export function partsOf({ backwards, place, beyond }: PageOrder, ahead: Stretch): [Part, Part] {
  const rest: Stretch = (by) => sql`not ${ahead(by)}`;
  const [first, second] = backwards ? [rest, ahead] : [ahead, rest];
  if (place === null)
    return [
      { holds: first, beyond },
      { holds: second, beyond },
    ];
  return [
    { holds: first, beyond: (key) => sql`(${first(place)} and ${beyond(key)})` },
    { holds: second, beyond: (key) => sql`(${first(place)} or ${beyond(key)})` },
  ];
}

/** What is found in a stretch alone. */
export const within = (search: Search, stretch: Stretch): Search => ({
  ...search,
  among: sql`${search.among} and ${stretch(search.key.by)}`,
});

/** One part after the other, as an order of rows of both. */
export const inTurn = ({ started, orderBy }: PageOrder, [first, second]: [Part, Part]) => ({
  orderBy: (key: Key) => sql`${first.holds(key.by)} desc, ${orderBy(key)}`,
  beyond: (key: Key) =>
    started
      ? sql`case when ${first.holds(key.by)} then ${first.beyond(key)} else ${second.beyond(key)} end`
      : undefined,
});
