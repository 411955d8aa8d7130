import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { customers } from '@/db/schema';
import { wordsIn } from '@/lib/lists/words-condition';

/**
 * That a customer is found by a text: each of its words stands somewhere in the names, emails, phones, tax id or
 * city of the customer and its contacts, accents and case aside. Undefined for none.
 */
export const foundBy = (text: string): SQL | undefined => wordsIn(customers.searchText, text);

/**
 * That something of a customer is found by a text: in a column of its own (a number, a reference), or as the customer
 * is found. `match` gathers the customers first and apart, so that both halves are read from their indexes;
 * `matchOfRow` asks one row that is joined to its customer.
 */
export function foundWithCustomer(
  { own, customerId }: { own: PgColumn; customerId: PgColumn },
  text: string,
): { match: SQL; matchOfRow: SQL } {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const byOwn = sql`search_form(${own}) like search_form(${pattern})`;
  const byCustomer = foundBy(text) ?? sql`false`;
  return {
    match: sql`(${byOwn} or ${customerId} = any (array(
      select ${customers.id} from ${customers} where ${byCustomer})))`,
    // A draft has no number, and few payments have a reference.
    matchOfRow: sql`(coalesce(${byOwn}, false) or ${byCustomer})`,
  };
}
