import { unguardFormula } from '@/lib/csv/formula';
import { type ImportField, isShared, type Mapping } from './fields';

/** What a row says of each field, as text; several columns of one field under each other. */
export type RowValues = Partial<Record<ImportField, string>>;

/** The values of a row by field; empty cells say nothing. */
export function rowValues(cells: readonly string[], mapping: Mapping): RowValues {
  const values: RowValues = {};
  for (const [at, field] of mapping.entries()) {
    const text = unguardFormula(cells[at] ?? '');
    if (field === null || text.trim() === '') continue;
    const before = isShared(field) ? values[field] : undefined;
    const between = field === 'groups' ? ':::' : '\n';
    values[field] = before === undefined ? text : before + between + text;
  }
  return values;
}

/**
 * Group names, however they are put together: as Google does, each on a line of its own, or between commas and the
 * like. Google's own groups begin with an asterisk.
 */
export const groupNames = (text: string): string[] => [
  ...new Set(
    text
      .split(':::')
      .flatMap((part) => part.split(part.includes('\n') ? '\n' : /[,;|]/))
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('* ')),
  ),
];

/** Group names as one text from which `groupNames` reads them again, also where a name has a comma in it. */
export const groupsText = (names: readonly string[]): string =>
  names.some((name) => /[,;|]/.test(name)) ? names.map((name) => `${name}\n`).join('') : names.join(', ');

/** First and last name of a name in one piece: `Ruiz, Ana`, else the first word and the rest. */
export function splitName(name: string): { firstName: string; lastName: string } {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  if (last && first && more.length === 0) return { firstName: first, lastName: last };
  const [word = '', ...rest] = name.trim().split(/\s+/);
  return { firstName: word, lastName: rest.join(' ') };
}
