import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { toDecimalString } from '@/lib/money/minor';
import { AGES } from '@/lib/reports/age';
import { ageingReport, type CustomerOwes } from '@/lib/reports/ageing';
import { ageingCsv } from '@/lib/reports/ageing-csv';
import { ageingFilter } from '@/lib/reports/ageing-filter';
import type { CurrencyChoice } from '@/lib/reports/currency-choice';
import { readStatement } from '@/lib/statement/read-statement';
import { makeYear, theYear, YEAR_CURRENCIES, YEAR_ENDS, type Year } from '../../support/a-year.ts';
import { testDatabase } from '../../support/database.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { plainOwed } from '../../support/plain-owed.ts';
import { salesCompany } from '../../support/sales-company.ts';

// On each day of a generated year the ageing says what plain sums over documents and payments come to, and of each
// customer what its statement ends with.

await testDatabase();
const DEEP = Boolean(process.env.CLIENTELA_DEEP);
const DAYS = ['2024-12-31', '2025-01-20', '2025-04-30', '2025-08-15', YEAR_ENDS, '2026-02-01'];

let viewer: Staff<Permission>;
let year: Year;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
  await makeYear(DEEP ? 5_000 : 700);
  year = await theYear();
}, 120_000);

const CHOICES: CurrencyChoice[] = [
  ...YEAR_CURRENCIES.map((currency) => ({ currency, every: false })),
  { currency: 'EUR', every: true },
];

const whole = { q: '', after: null, before: null };

/** All pages, forth and back again. */
async function allPages(at: string, choice: CurrencyChoice, size: number): Promise<CustomerOwes[]> {
  const found: CustomerOwes[] = [];
  let page = await ageingReport(viewer, { ...choice, ...whole, at }, size);
  found.push(...page.rows);
  while (page.next) {
    const next = await ageingReport(viewer, { ...choice, ...whole, at, after: page.next }, size);
    const back = await ageingReport(viewer, { ...choice, ...whole, at, before: next.previous }, size);
    expect(back.rows).toEqual(page.rows);
    expect(next.total).toEqual(page.total);
    found.push(...next.rows);
    page = next;
  }
  return found;
}

const sum = (amounts: bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);

it.each(CHOICES)(
  'says what the documents come to: $currency, every currency: $every',
  async (choice) => {
    for (const at of DAYS) {
      const rows = await allPages(at, choice, 7);
      const expected = [...plainOwed(year, at, choice)].map(([id, { ages, due, credit }]) => ({
        id,
        name: year.customers.find((each) => each.id === id)?.displayName,
        ...{ ages, due, credit, balance: due - credit },
      }));
      expected.sort((one, other) =>
        one.due === other.due ? (one.id < other.id ? -1 : 1) : one.due > other.due ? -1 : 1,
      );
      expect(rows).toEqual(expected);
      const { total, owing, unrated } = await ageingReport(viewer, { ...choice, ...whole, at });
      expect({ owing, unrated }).toEqual({ owing: rows.length, unrated: 0 });
      expect(total.due).toBe(sum(rows.map(({ due }) => due)));
      expect(total.balance).toBe(sum(rows.map(({ balance }) => balance)));
      for (const { ages, due } of [...rows, total]) expect(sum(Object.values(ages))).toBe(due);
    }
  },
  120_000,
);

it('says of each customer what its statement ends with', async () => {
  for (const at of ['2025-06-10', YEAR_ENDS]) {
    for (const currency of YEAR_CURRENCIES) {
      const { rows } = await ageingReport(viewer, { currency, every: false, ...whole, at }, 10_000);
      const balances = new Map(rows.map(({ id, balance }) => [id, balance]));
      for (const { id } of year.customers.filter((each) => each.currency === currency)) {
        const { closing } = await readStatement(database(), id, { from: null, to: at });
        expect(balances.get(id) ?? 0n).toBe(closing);
      }
    }
  }
}, 120_000);

it('finds customers by their names, and adds up those alone', async () => {
  const asked = { currency: 'EUR', every: false, ...whole, at: YEAR_ENDS };
  const all = await ageingReport(viewer, asked, 10_000);
  const some = await ageingReport(viewer, { ...asked, q: 'cliente 3' }, 10_000);
  expect(some.rows).toEqual(all.rows.filter(({ name }) => name.includes('3')));
  expect(some.rows.length).toBeGreaterThan(0);
  expect(some.total.due).toBe(sum(some.rows.map(({ due }) => due)));
  expect((await ageingReport(viewer, { ...asked, q: 'nobody' })).owing).toBe(0);
});

it.each(['JPY', 'base'])('exports the same figures with their total, in %s', async (wanted) => {
  const filter = ageingFilter(
    { at: YEAR_ENDS, currency: wanted },
    '2026-03-01',
    ['EUR', 'USD', 'JPY'],
    'EUR',
  );
  const { currency, every } = filter.choice;
  const { rows, total } = await ageingReport(viewer, { currency, every, ...whole, at: YEAR_ENDS }, 10_000);
  const text = new TextDecoder().decode(await ageingCsv(viewer, filter, YEAR_ENDS, 'en'));
  const [, ...lines] = parseCsv(text);
  const expected = [...rows, { name: 'Total', ...total }].map(({ name, ages, due, credit, balance }) => [
    ...[name, currency, YEAR_ENDS],
    ...[...AGES.map((age) => ages[age]), due, credit, balance].map((minor) =>
      toDecimalString(minor, currency),
    ),
  ]);
  expect(lines).toEqual(expected);
});
