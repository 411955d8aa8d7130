import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { database } from '../../db/client.ts';

const SUMS = [
  ...['customers', 'invoices', 'invoiced', 'credited', 'paid', 'due', 'settled', 'settled_days'],
  ...['base_invoiced', 'base_credited', 'base_paid', 'base_due'],
];

/** What is kept, added up, is what the documents come to, for each part, currency and day; and who of a group is not in use. */
export async function expectSumsKept(): Promise<void> {
  const summed = (from: string) =>
    database().execute(
      sql.raw(`select part, group_id, currency, day, due_day, ${SUMS.map((name) => `sum(${name})::text as ${name}`)}
        from ${from} s group by 1, 2, 3, 4, 5
        having (${SUMS.map((name) => `sum(${name})`)}) <> (${SUMS.map(() => 0)}) order by 1, 2, 3, 4, 5`),
    );
  expect([...(await summed('group_sales'))]).toEqual([...(await summed('group_sales_of(null)'))]);
  const unused = (from: string) =>
    database().execute(sql.raw(`${from} group by 1 having sum(number) <> 0 order by 1`));
  const kept = await unused(
    'select group_id, sum(number)::int from (select group_id, customers as number from group_unused) k',
  );
  const plain = await unused(`select group_id, sum(number)::int from (select m.group_id, 1 as number
    from customer_group_members m join customers c on c.id = m.customer_id where is_unused(c)) p`);
  expect([...kept]).toEqual([...plain]);
}
