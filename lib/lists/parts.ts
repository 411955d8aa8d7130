import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Key, PageOrder } from './page-order';
import type { Search } from './search-page';

/** A part of a list, as a condition on what it is sorted by. */
export type Stretch = (by: SQL) => SQL;

/** A stretch in the order that pages are read in, and where a page goes on in it. */
export type Part = { holds: Stretch; beyond: Search['beyond'] };

/** A list cut into parts: each by itself, and all of them in turn as one order of rows. */
type Parts = { parts: Part[]; inTurn: Pick<Search, 'orderBy' | 'beyond'> };

/** Stretches of a list that come one after the other before all else, each in the list's own order; then the rest. */
export function partsOf({ backwards, place, orderBy, beyond }: PageOrder, ahead: readonly Stretch[]): Parts {
  if (ahead.length === 0) return { parts: [{ holds: () => sql`true`, beyond }], inTurn: { orderBy, beyond } };
  const cases = ahead.map((stretch, at) => (by: SQL) => sql` when ${stretch(by)} then ${sql.raw(`${at}`)}`);
  const last = sql.raw(`${ahead.length}`);
  const rank = (by: SQL) => sql`(case${sql.join(cases.map((of) => of(by)))} else ${last} end)`;
  const [past, direction] = backwards ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const parts = [...ahead.keys(), ahead.length].map((at): Part => {
    const itself = sql.raw(`${at}`);
    const stretch = ahead[at];
    const before = ahead.slice(0, at).map((other) => (by: SQL) => sql` and not ${other(by)}`);
    return {
      holds: (by) => sql`(${stretch?.(by) ?? sql`true`}${sql.join(before.map((not) => not(by)))})`,
      beyond: (key) =>
        place === null
          ? undefined
          : sql`(${itself} ${past} ${rank(place)} or ${itself} = ${rank(place)} and ${beyond(key)})`,
    };
  });
  return {
    parts: backwards ? parts.reverse() : parts,
    inTurn: {
      orderBy: (key: Key) => sql`${rank(key.by)} ${direction}, ${orderBy(key)}`,
      beyond: (key: Key) =>
        place === null
          ? undefined
          : sql`(${rank(key.by)} ${past} ${rank(place)} or ${rank(key.by)} = ${rank(place)} and ${beyond(key)})`,
    },
  };
}

/** What is found in a stretch alone. */
export const within = (search: Search, stretch: Stretch): Search => ({
  ...search,
  among: sql`${search.among} and ${stretch(search.key.by)}`,
});
