/** Chance that comes out the same each time, so that everybody's sample data is the same. */
export type Random = {
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
  /** Whether something that happens so often in a hundred times happens. */
  percent: (often: number) => boolean;
  /** So many of a list, each once, in the list's order. */
  some: <Item>(list: readonly Item[], count: number) => Item[];
};

/** A sequence that its seed decides (mulberry32). */
export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    percent: (often) => next() * 100 < often,
    some: (list, count) => {
      const left = list.map((_, at) => at);
      const taken = new Set(
        Array.from({ length: Math.min(count, list.length) }, () =>
          left.splice(between(0, left.length - 1), 1),
        ).flat(),
      );
      return list.filter((_, at) => taken.has(at));
    },
  };
}
