/** A cell: words that people wrote, or a number as machines write it. */
export type CsvCell = string | { number: string };

/**
 * Spreadsheets run a cell that begins with one of these as a formula, also where the person who opens the file never
 * typed it. An apostrophe before it makes it text.
 */
const RISKY = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

const quoted = (text: string) =>
  /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const written = (cell: CsvCell) =>
  typeof cell === 'string' ? quoted(RISKY.test(cell) ? `'${cell}` : cell) : cell.number;

/**
 * Rows as CSV (RFC 4180) in UTF-8. A byte order mark stands at its beginning: without one Excel reads the file in the
 * encoding of its Windows and spoils every accent, and whatever reads UTF-8 knows to leave it out. Numbers have a
 * point and no grouping in every language, so that the file means the same to every program.
 */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
