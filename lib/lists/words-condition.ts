import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Stretch } from './parts';

const MOST_WORDS = 8;

/**
 * That each word of a text stands somewhere in a column which holds the search form of a row, accents and case
 * aside. Served by a trigram index on the column. Undefined for a text without words.
 */
export function wordsIn(column: PgColumn | SQL, text: string): SQL | undefined {
  return and(
    ...wordsOf(text).map((word) => {
      const literal = word.replace(/[\\%_]/g, '\\$&');
      return sql`${column} like '%' || search_form(${literal}) || '%'`;
    }),
  );
}

/**
 * That a text begins with what is searched for, and then with one of its words, as stretches of what is sorted by
 * `lower` of it.
 */
export function beginningWith(text: string): [Stretch, ...Stretch[]] {
  const words = wordsOf(text);
  const each = words.length > 1 ? [...new Set(words)] : [];
  return [from(words.join(' ')), ...each.map(from)];
}

const from =
  (start: string): Stretch =>
  (by) =>
    // Unicode keeps U+FFFF for this: it sorts after all that may follow.
    sql`(${by} >= search_form(${start}) and ${by} < search_form(${`${start}\uffff`}))`;

/** That a day is of the year that a text names, as numbers of documents do; undefined where it names none. */
export function inYearNamed(text: string): Stretch | undefined {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0];
  return year
    ? (by) => sql`(${by} >= ${`${year}-01-01`}::date and ${by} <= ${`${year}-12-31`}::date)`
    : undefined;
}

const wordsOf = (text: string): string[] =>
  text.toWellFormed().replaceAll('\0', ' ').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
