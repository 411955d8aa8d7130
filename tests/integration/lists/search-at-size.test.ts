import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { type CustomerSort, parseCustomerFilter } from '@/lib/customers/customer-filter';
import { searchCustomers } from '@/lib/customers/find-customers';
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
const AHEAD = 1_010;

beforeAll(async () => {
  ({ viewer } = await salesCompany());
  await database().execute(sql`
    insert into customers (company, city, currency)
    select case when n <= ${OTHERS} then 'Alfa ' when n <= ${OTHERS + TOGETHER} then 'Zeta ' else 'Toledo ' end || n,
      case when n > ${OTHERS + TOGETHER} then 'Soria' when n % 3 = 0 then 'Cádiz' when n % 7 = 1 then 'Toledo' else 'Jaén' end, 'EUR'
    from generate_series(1, ${OTHERS + TOGETHER + AHEAD}) n`);
  await database().execute(sql`
    insert into documents (kind, customer_id, currency, base_currency, issue_date)
    select 'invoice', id, 'EUR', 'EUR', date '2025-01-01' + (row_number() over (order by company))::int % 90
    from customers where company like 'Alfa %' or company like 'Zeta 32%'`);
  // The numbers of 2024 come after more of 2025 than are looked through at once.
  await database().execute(sql`
    insert into documents (kind, customer_id, currency, base_currency, language, series_id, series_year, sequence, number, issue_date,
      due_date, seller, buyer, template_version, exchange_rate, base_total, base_tax, issued_at)
    select 'invoice', c.id, 'EUR', 'EUR', 'es', s.id, year, n, 'F-' || year || '-' || n, make_date(year, 1, 1) + n / 10,
      make_date(year, 12, 31), '{}', '{}', 1, 1, 0, 0, now()
    from (select id from customers where company = 'Zeta 4000') c, (select id from series where kind = 'invoice' and preset) s,
      unnest(array[2024, 2025]) year, generate_series(1, case year when 2024 then 400 else 3100 end) n`);
});

type Page<Row> = { rows: Row[]; next: string | null; previous: string | null };

/** Everything that a list shows from its first page to its last; and from there back again it shows the same. */
async function all<Row>(pageAt: (place: { after?: string; before?: string }) => Promise<Page<Row>>) {
  const pages = [await pageAt({})];
  for (let after = pages[0]?.next; after; after = pages.at(-1)?.next) pages.push(await pageAt({ after }));
  const back = pages.slice(-1);
  for (let before = back[0]?.previous; before; before = back[0]?.previous)
    back.unshift(await pageAt({ before }));
  const rows = pages.flatMap((page) => page.rows);
  expect(back.flatMap((page) => page.rows)).toEqual(rows);
  return rows;
}

describe('customers', () => {
  const found = async (q: string, sort: CustomerSort) =>
    (await all((place) => listCustomers(viewer, parseCustomerFilter({ q, sort, ...place })))).map(
      ({ name }) => name,
    );

  const ORDERS = {
    name: 'rank, lower(display_name), id',
    '-name': 'rank, lower(display_name) desc, id desc',
    newest: 'created_at desc, id desc',
    oldest: 'created_at, id',
  };
  it.each([
    ['often and everywhere', 'cadiz', "city = 'Cádiz'", 'name'],
    ['often and only at the end', 'zeta', "company like 'Zeta %'", 'oldest'],
    ['often and only at the beginning', 'zeta', "company like 'Zeta %'", '-name'],
    ['often, and not where names begin with it', '3', "company like '%3%'", 'name'],
    ['as often where names begin with it', 'TOLEDO', "company like 'Toledo %' or city = 'Toledo'", 'name'],
    ['as often where names begin with it', 'toledo', "company like 'Toledo %' or city = 'Toledo'", '-name'],
    [
      'often, where names begin with the last word',
      'cadiz ALFA',
      "company like 'Alfa %' and city = 'Cádiz'",
      'name',
    ],
    [
      'often, where names begin with the last word',
      'cadiz alfa',
      "company like 'Alfa %' and city = 'Cádiz'",
      '-name',
    ],
    ['at times, where names begin with the last word', '99 zeta', "company ~ '^Zeta .*99'", 'name'],
    ['rarely', 'zeta 4199', "company = 'Zeta 4199'", 'newest'],
    ['a few times where names begin with it', 'alfa 30', "company ~ '^Alfa .*30'", 'name'],
    ['a few times where names begin with it', 'alfa 30', "company ~ '^Alfa .*30'", '-name'],
  ] as const)('are all found by what is found %s: %s', async (_, q, condition, sort) => {
    const expected = await database().execute<{ name: string }>(sql`
      select display_name as name from customers, lateral (select coalesce(min(at), 99) as rank
        from unnest(array[${q}] || string_to_array(${q}, ' ')) with ordinality starts(start, at)
        where lower(company) like lower(start) || '%') begins
      where ${sql.raw(condition)} order by ${sql.raw(ORDERS[sort])}`);
    expect(await found(q, sort)).toEqual(expected.map(({ name }) => name));
  });

  it('come into a picker with those first whose name begins with what is typed', async () => {
    const picked = async (text: string) => (await searchCustomers(viewer, text)).map(({ name }) => name);
    expect((await picked('toledo')).every((name) => name.startsWith('Toledo '))).toBe(true);
    expect(await picked('zeta 4199')).toEqual(['Zeta 4199']);
    expect(await picked('199 zeta')).toEqual(['Zeta 3199', 'Zeta 4199']);
  });

  it('are counted as far as counting goes', async () => {
    const count = async (q: string) => {
      const { total, more } = await listCustomers(viewer, parseCustomerFilter({ q }));
      return [total, more];
    };
    expect(await count('zeta')).toEqual([1000, true]);
    expect(await count('zeta 4199')).toEqual([1, false]);
    expect(await count('toledo')).toEqual([1000, true]);
    expect(await count('')).toEqual([OTHERS + TOGETHER + AHEAD, false]);
  });
});

describe('invoices', () => {
  it.each([
    ['a customer that is found often', 'cadiz', "c.city = 'Cádiz'"],
    ['a customer that is found rarely', 'zeta 32', "c.company like 'Zeta %' and c.company like '%32%'"],
    ['a customer that has many', 'zeta 4000', "c.company = 'Zeta 4000'"],
    ['a number that is found rarely', '-77', "number like '%-77%'"],
    ['a number that is found often, and late', 'f-2024', "number like 'F-2024%'"],
    ['the year in numbers', '2024', "(number like '%2024%' or c.company like '%2024%')"],
    ['nothing', 'nobody', 'false'],
  ])('are all found by %s', async (_, q, condition) => {
    const rows = await all((place) =>
      listDocuments(viewer, 'invoice', documentFilter('invoice', { q, ...place })),
    );
    const expected = await database().execute<{ id: string }>(sql`
      select d.id from documents d join customers c on c.id = d.customer_id
      where ${sql.raw(condition)} order by ${sql.raw(q === '2024' ? 'extract(year from issue_date) = 2024 desc,' : '')} issue_date desc, d.id desc`);
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});
