import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { database } from '../../db/client.ts';

/** What is kept, added up, is what the documents come to: for each part, currency and day. */
export async function expectSumsKept(): Promise<void> {
  const summed = (from: string) =>
    database().execute(
      sql.raw(`select part, group_id, currency, day, sum(customers)::int as customers, sum(invoices)::int as invoices,
        sum(invoiced)::text as invoiced from ${from} s group by 1, 2, 3, 4
        having sum(customers) <> 0 or sum(invoices) <> 0 or sum(invoiced) <> 0 order by 1, 2, 3, 4`),
    );
  expect([...(await summed('group_sales'))]).toEqual([...(await summed('group_sales_of(null)'))]);
}
