import { guardFormula } from './formula';
import type { Delimiter } from './guess-delimiter';

/** In quotes whatever some reader could take for more than text: any delimiter, spaces at the ends, `sep=`. */
const PLAIN = /^(?!sep=)(?!\s)[^",;|\t\r\n]*(?<!\s)$/i;

const quoted = (text: string) => (PLAIN.test(text) ? text : `"${text.replaceAll('"', '""')}"`);

/**
 * A cell: words that people wrote, or a number as machines write it (a point, no grouping), which stays bare: a minus
 * before it begins no formula.
 */
export type CsvCell = string | { number: string };

const NUMBER = /^(-?\d+(\.\d+)?)?$/;

const written = (cell: CsvCell) => {
  if (typeof cell !== 'string' && NUMBER.test(cell.number)) return cell.number;
  return quoted(guardFormula(typeof cell === 'string' ? cell : cell.number));
};

/**
 * Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads it in the encoding of its Windows
 * and spoils every accent; made safe against cells that begin like a formula. `readCsv` and `unguardFormula` give the
 * same texts again.
 */
export const writeCsv = (rows: readonly (readonly CsvCell[])[], delimiter: Delimiter) =>
  new TextEncoder().encode(BYTE_ORDER_MARK + csvLines(rows, delimiter));

export const BYTE_ORDER_MARK = '\ufeff';

/** The rows alone, for a file that is written piece by piece; its first begins with the byte order mark. */
export const csvLines = (rows: readonly (readonly CsvCell[])[], delimiter: Delimiter): string =>
  rows.map((cells) => `${cells.map(written).join(delimiter)}\r\n`).join('');

/** What spreadsheets expect where a language writes decimals with a comma is the semicolon. */
export const delimiterFor = (locale: string): Delimiter =>
  new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).format(1.5).includes(',') ? ';' : ',';
