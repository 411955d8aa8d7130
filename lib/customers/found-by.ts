import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/client';
import { customers } from '@/db/schema';
import { wordsIn } from '@/lib/lists/words-condition';

/**
 * That a customer is found by a text: each of its words stands somewhere in the names, emails, phones, tax id or
 * city of the customer and its contacts, accents and case aside. Undefined for none.
 */
export const foundBy = (text: string): SQL | undefined => wordsIn(customers.searchText, text);

const FEW = 1_000;

/**
 * That something of a customer is found by a text: in a column of its own (a number, a reference), or as the customer
 * is found. `match` gathers the customers first and apart, so that both halves are read from their indexes;
 * `matchOfRow` asks one row that is joined to its customer; `byFew` gathers as few customers as can be named, and is
 * null for more.
 */
export function foundWithCustomer(
  { own, customerId }: { own: PgColumn; customerId: PgColumn },
  text: string,
): { match: SQL; matchOfRow: SQL; byFew: (db: Database) => Promise<SQL | null> } {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const byOwn = sql`search_form(${own}) like search_form(${pattern})`;
  const byCustomer = foundBy(text) ?? sql`false`;
  return {
    match: sql`(${byOwn} or ${customerId} = any (array(
      select ${customers.id} from ${customers} where ${byCustomer})))`,
    // A draft has no number, and few payments have a reference.
    matchOfRow: sql`(coalesce(${byOwn}, false) or ${byCustomer})`,
    byFew: async (db) => {
      const found = db.select({ id: customers.id }).from(customers).where(byCustomer);
      const few = await found.limit(FEW + 1);
      return few.length > FEW
        ? null
        : sql`(${byOwn} or ${customerId} = any (${`{${few.map(({ id }) => id).join()}}`}::uuid[]))`;
    },
  };
}
