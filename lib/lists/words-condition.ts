import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

const MOST_WORDS = 8;

/**
 * That each word of a text stands somewhere in a column which holds the search form of a row, accents and case
 * aside. Served by a trigram index on the column. Undefined for a text without words.
 */
export function wordsIn(column: PgColumn | SQL, text: string): SQL | undefined {
  const words = text.toWellFormed().replaceAll('\0', ' ').split(/\s+/).filter(Boolean);
  return and(
    ...words.slice(0, MOST_WORDS).map((word) => {
      const literal = word.replace(/[\\%_]/g, '\\$&');
      return sql`${column} like '%' || search_form(${literal}) || '%'`;
    }),
  );
}
