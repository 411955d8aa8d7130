import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { parseCustomerFilter } from '@/lib/customers/customer-filter';
import { listCustomers } from '@/lib/customers/list-customers';
import { documentFilter } from '@/lib/documents/document-filter';
import { listDocuments } from '@/lib/documents/list-documents';
import { testDatabase } from '../../support/database';
import { salesCompany } from '../../support/sales-company';

// Searches go other ways once there is much: read in order where much is found, all of it gathered where that comes
// late, as it does for names that stand together at the end.

await testDatabase();
let viewer: Staff<Permission>;
const OTHERS = 3_100;
const TOGETHER = 1_100;

beforeAll(async () => {
  ({ viewer } = await salesCompany());
  await database().execute(sql`
    insert into customers (company, city, currency)
    select case when n <= ${OTHERS} then 'Alfa ' else 'Zeta ' end || n, case n % 3 when 0 then 'Cádiz' else 'Jaén' end, 'EUR'
    from generate_series(1, ${OTHERS + TOGETHER}) n`);
  await database().execute(sql`
    insert into documents (kind, customer_id, currency, base_currency, issue_date)
    select 'invoice', id, 'EUR', 'EUR', date '2025-01-01' + (row_number() over (order by company))::int % 90
    from customers where company like 'Alfa %' or company like 'Zeta 32%'`);
});

/** Everything that a list shows from its first page to its last. */
async function all<Row>(pageAt: (after: string | null) => Promise<{ rows: Row[]; next: string | null }>) {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const page = await pageAt(after);
    rows.push(...page.rows);
    after = page.next;
    if (after === null) return rows;
  }
}

describe('customers', () => {
  const found = async (q: string) =>
    (await all((after) => listCustomers(viewer, parseCustomerFilter({ q, ...(after && { after }) })))).map(
      ({ name }) => name,
    );

  it.each([
    ['often and everywhere', 'cadiz', "city = 'Cádiz'"],
    ['often and only at the end', 'zeta', "company like 'Zeta %'"],
    ['rarely', 'zeta 4199', "company = 'Zeta 4199'"],
  ])('are all found by what is found %s', async (_, q, condition) => {
    const expected = await database().execute<{ name: string }>(
      sql`select display_name as name from customers where ${sql.raw(condition)} order by lower(display_name), id`,
    );
    expect(await found(q)).toEqual(expected.map(({ name }) => name));
  });

  it('are counted as far as counting goes', async () => {
    const count = async (q: string) => {
      const { total, more } = await listCustomers(viewer, parseCustomerFilter({ q }));
      return [total, more];
    };
    expect(await count('zeta')).toEqual([1000, true]);
    expect(await count('zeta 4199')).toEqual([1, false]);
    expect(await count('')).toEqual([OTHERS + TOGETHER, false]);
  });
});

describe('invoices', () => {
  it.each([
    ['often', 'cadiz', "c.city = 'Cádiz'"],
    ['rarely', 'zeta', "c.company like 'Zeta %'"],
  ])('are all found by a customer that is found %s', async (_, q, condition) => {
    const filter = (after: string | null) => documentFilter('invoice', { q, ...(after && { after }) });
    const rows = await all((after) => listDocuments(viewer, 'invoice', filter(after)));
    const expected = await database().execute<{ id: string }>(sql`
      select d.id from documents d join customers c on c.id = d.customer_id
      where ${sql.raw(condition)} order by issue_date desc, d.id desc`);
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});
