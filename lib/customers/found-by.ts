import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import { customers } from '@/db/schema';

const MOST_WORDS = 8;

/**
 * That a customer is found by a text: each of its words stands somewhere in the names, emails, phones, tax id or
 * city of the customer and its contacts, accents and case aside. Served by the trigram index. Undefined for none.
 */
export function foundBy(text: string): SQL | undefined {
  const words = text.toWellFormed().replaceAll('\0', ' ').split(/\s+/).filter(Boolean);
  return and(
    ...words.slice(0, MOST_WORDS).map((word) => {
      const literal = word.replace(/[\\%_]/g, '\\$&');
      return sql`${customers.searchText} like '%' || search_form(${literal}) || '%'`;
    }),
  );
}
