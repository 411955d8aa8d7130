import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/client';
import { customers } from '@/db/schema';
import type { Named } from '@/lib/lists/search-beside';
import { wordsIn } from '@/lib/lists/words-condition';

/**
 * That a customer is found by a text: each of its words stands somewhere in the names, emails, phones, tax id or
 * city of the customer and its contacts, accents and case aside. Undefined for none.
 */
export const foundBy = (text: string): SQL | undefined => wordsIn(customers.searchText, text);

/** As many customers are named as take less than asking of each row what its customer is found by. */
const MOST_NAMED = 20_000;

/**
 * That something of a customer is found by a text: in a column of its own (a number, a reference), or as the customer
 * is found. `match` gathers the customers first and apart, so that both halves are read from their indexes;
 * `matchOfRow` asks one row; `byNames` gathers the customers and names them, and is null for too many.
 */
export function foundWithCustomer(
  { own, customerId }: { own: PgColumn; customerId: PgColumn },
  text: string,
): { match: SQL; matchOfRow: SQL; byNames: (db: Database) => Promise<Named | null> } {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const byOwn = sql`search_form(${own}) like search_form(${pattern})`;
  const byCustomer = foundBy(text) ?? sql`false`;
  const ofCustomer = sql`${customerId} = any (array(select ${customers.id} from ${customers} where ${byCustomer}))`;
  // As a value, which is looked up row by row: an `exists` may be answered by gathering all that there are before.
  const itsCustomer = sql`(select ${byCustomer} from ${customers} where ${customers.id} = ${customerId})`;
  return {
    match: sql`(${byOwn} or ${ofCustomer})`,
    // A draft has no number, and few payments have a reference.
    matchOfRow: sql`(coalesce(${byOwn}, false) or ${itsCustomer})`,
    byNames: async (db) => {
      const found = db.select({ id: customers.id }).from(customers).where(byCustomer);
      const named = await found.limit(MOST_NAMED + 1);
      if (named.length > MOST_NAMED) return null;
      const ofNamed = sql`${customerId} = any (${`{${named.map(({ id }) => id).join()}}`}::uuid[])`;
      return {
        match: sql`(${byOwn} or ${ofNamed})`,
        matchOfRow: sql`(coalesce(${byOwn}, false) or ${ofNamed})`,
        of: named.length,
      };
    },
  };
}
