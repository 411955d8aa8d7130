/** What stands between the cells of a row; the first ones are the likelier. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const ROWS = 20;

/** Excel writes into the first line of some files what it separates by. */
const SAID = /^sep=([,;\t|])\r?\n/i;

/** The text without the line in which Excel says the delimiter. */
export const withoutSaid = (text: string): string => text.replace(SAID, '');

/**
 * The delimiter of a text: what its first rows hold equally often outside of quotes. A text of one column has none,
 * and any will do.
 */
export function guessDelimiter(text: string): Delimiter {
  const said = SAID.exec(text)?.[1] as Delimiter | undefined;
  if (said) return said;
  const rows = firstRows(text);
  let best: { delimiter: Delimiter; alike: number; count: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = rows.map((row) => row.split(delimiter).length - 1);
    const count = counts[0] ?? 0;
    const alike = counts.filter((each) => each === count).length;
    const better = !best || alike > best.alike || (alike === best.alike && count > best.count);
    if (count > 0 && better) best = { delimiter, alike, count };
  }
  return best?.delimiter ?? ',';
}

/** The first rows without what stands in quotes. */
function firstRows(text: string): string[] {
  const rows: string[] = [];
  let row = '';
  let quoted = false;
  for (let at = 0; at < text.length && rows.length < ROWS; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter !== '\n' && letter !== '\r') row += letter;
    else {
      if (row) rows.push(row);
      row = '';
    }
  }
  return row && rows.length < ROWS ? [...rows, row] : rows;
}
