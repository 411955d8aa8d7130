import { type ListCursor, writeCursor } from './cursor';

type PageOf<Row, Shown> = {
  /** In the order that they were read in, one more than fits a page where there is more. */
  found: readonly Row[];
  size: number;
  /** Read towards the beginning of the list, to show what stands before a place. */
  backwards: boolean;
  /** Whether the reading began at a place, and not at an end of the list. */
  started: boolean;
  placeOf: (row: Row) => ListCursor;
  show: (row: Row) => Shown;
};

/** A page of a list in its own order, and the cursors of the pages beside it; null where there is none. */
export function pageOf<Row, Shown>({ found, size, backwards, started, placeOf, show }: PageOf<Row, Shown>) {
  const page = found.slice(0, size);
  if (backwards) page.reverse();
  const more = found.length > size;
  const at = (row: Row | undefined) => (row === undefined ? null : writeCursor(placeOf(row)));
  return {
    rows: page.map(show),
    previous: (backwards ? more : started) ? at(page[0]) : null,
    next: (backwards ? started : more) ? at(page.at(-1)) : null,
  };
}
