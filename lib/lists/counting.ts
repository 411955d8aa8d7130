/** Counting all of a list goes no further: past it a list says that there are more. */
export const MOST_COUNTED = 10_000;

/**
 * The same of a list that is narrowed, and as many as are gathered and sorted: of what is found so often a page comes
 * sooner by reading in order until it is full.
 */
export const MOST_FOUND = 1_000;

/** How many there are; `more` where counting stopped there. */
export type Counted = { found: number; more: boolean };

/** What was counted with a limit of one more than `most`. */
export const counted = (count: number, most: number): Counted => ({
  found: Math.min(count, most),
  more: count > most,
});
