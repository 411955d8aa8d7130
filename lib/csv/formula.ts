/**
 * Spreadsheets run a cell that begins with one of these as a formula, also where the person who opens the file
 * never typed it. An apostrophe before it makes it text; one more keeps apart what had an apostrophe already.
 */
const RISKY = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** A cell's text made safe for a spreadsheet. */
export const guardFormula = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The text of a cell that was made safe, by us or by a spreadsheet. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
