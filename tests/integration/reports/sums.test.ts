import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { addDays } from '@/lib/dates/day';
import { type CustomerSales, customerReport } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { namedPeriod, PERIODS, type Period } from '@/lib/reports/period';
import { soldCurrencies } from '@/lib/reports/sold-currencies';
import { theYear, type Year } from '../../support/a-year.ts';
import { testDatabase } from '../../support/database.ts';
import { plainSales } from '../../support/plain-sales.ts';
import { companyToday, salesCompany } from '../../support/sales-company.ts';
import { expectSumsKept } from '../../support/sums-kept.ts';
import { load } from '../sample/sample-company.ts';
import { aStep, FIRST_DAY, take } from './history.ts';

// Whatever happens to customers, groups and documents, reports say what plain sums over the rows come to.

await testDatabase();
const DEEP = Boolean(process.env.CLIENTELA_DEEP);

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});

type Rows = Year;

const ofCurrency = (rows: Rows, currency: string) =>
  rows.customers.filter((each) => each.currency === currency);

async function groupsAgree(rows: Rows, currency: string, period: Period) {
  const choice = { currency, every: false };
  const report = await groupReport(viewer, { ...choice, period, today: LATER });
  const expected = (ids: string[]) => ({
    customers: ids.length,
    ...plainSales(rows, choice, new Set(ids), period, LATER),
  });
  const own = ofCurrency(rows, currency);
  expect(report.total).toEqual(expected(own.map(({ id }) => id)));
  expect(new Set(report.groups.map(({ group }) => group?.id ?? null))).toEqual(
    new Set([...rows.groups.map(({ id }) => id), null]),
  );
  for (const { group, ...sales } of report.groups) {
    const isIn = (id: string) =>
      group
        ? rows.members.some(({ customerId, groupId }) => customerId === id && groupId === group.id)
        : !rows.members.some(({ customerId }) => customerId === id);
    expect(sales).toEqual(expected(own.map(({ id }) => id).filter(isIn)));
  }
  const amounts = report.groups.map(({ net }) => net);
  expect(amounts).toEqual(amounts.toSorted((one, other) => (one > other ? -1 : one < other ? 1 : 0)));
}

/** All pages of a report, forth and back again. */
async function allPages(currency: string, period: Period): Promise<CustomerSales[]> {
  const found: CustomerSales[] = [];
  const ask = { currency, every: false, period, today: LATER, q: '' };
  let page = await customerReport(viewer, { ...ask, after: null, before: null }, 3);
  found.push(...page.rows);
  while (page.next) {
    const next = await customerReport(viewer, { ...ask, after: page.next, before: null }, 3);
    const back = await customerReport(viewer, { ...ask, after: null, before: next.previous }, 3);
    expect(back.rows).toEqual(page.rows);
    found.push(...next.rows);
    page = next;
  }
  return found;
}

async function customersAgree(rows: Rows, currency: string, period: Period) {
  const found = await allPages(currency, period);
  const expected = ofCurrency(rows, currency)
    .map(({ id, displayName }) => ({
      id,
      name: displayName,
      ...plainSales(rows, { currency, every: false }, new Set([id]), period, LATER),
    }))
    .filter(({ invoices, credited }) => invoices > 0 || credited > 0n)
    .sort((one, other) =>
      one.net === other.net ? (one.id < other.id ? -1 : 1) : one.net > other.net ? -1 : 1,
    );
  expect(found).toEqual(expected);
}

/** Most is overdue by then. */
const LATER = addDays(FIRST_DAY, 900);
const TODAY = addDays(FIRST_DAY, 790);

it('agrees with the documents after any history, for each period and currency', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 25, maxLength: 25 }), fc.nat(789), async (steps, day) => {
      for (const step of steps) await take(step);
      await expectSumsKept();
      const rows = await theYear();
      const custom = {
        name: 'custom',
        from: addDays(FIRST_DAY, day),
        to: addDays(FIRST_DAY, day + 40),
      } as const;
      const periods = [...PERIODS.map((name) => (name === 'custom' ? custom : namedPeriod(name, TODAY)))];
      const currencies = await soldCurrencies(viewer, 'EUR');
      const sold = rows.documents.filter(
        (each) => each.kind === 'invoice' && each.issuedAt && !each.voidedAt,
      );
      expect(new Set([...currencies, 'EUR'])).toEqual(
        new Set([...sold.map(({ currency }) => currency), 'EUR']),
      );
      for (const currency of ['EUR', 'USD', 'JPY']) {
        for (const period of periods) await groupsAgree(rows, currency, period);
        await customersAgree(rows, currency, periods[day % periods.length] ?? custom);
      }
    }),
    { numRuns: DEEP ? 100 : 8, endOnFailure: true, ...(DEEP ? {} : { seed: 20_261_125 }) },
  );
}, 900_000);

it('agrees with the documents of the sample data, for each period and currency', async () => {
  await load(viewer);
  await expectSumsKept();
  const rows = await theYear();
  const today = companyToday();
  for (const currency of await soldCurrencies(viewer, 'EUR')) {
    for (const name of PERIODS) {
      const custom = { name: 'custom', from: addDays(today, -100), to: addDays(today, -10) } as const;
      const period = name === 'custom' ? custom : namedPeriod(name, today);
      await groupsAgree(rows, currency, period);
      await customersAgree(rows, currency, period);
    }
  }
}, 120_000);
