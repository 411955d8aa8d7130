import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { customerGroupMembers, customerGroups, customers, documents } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { addDays, type Day } from '@/lib/dates/day';
import { type CustomerSales, customerReport } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { lastMonths, namedPeriod, PERIODS, type Period, periodBefore } from '@/lib/reports/period';
import { soldCurrencies } from '@/lib/reports/sold-currencies';
import { testDatabase } from '../../support/database.ts';
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

type Rows = Awaited<ReturnType<typeof everything>>;

async function everything() {
  const db = database();
  const [all, members, groups, found] = await Promise.all([
    db.select().from(customers),
    db.select().from(customerGroupMembers),
    db.select().from(customerGroups),
    db.select().from(documents),
  ]);
  return { customers: all, members, groups, documents: found };
}

const within = (day: Day, span: { from: Day | null; to: Day } | null) =>
  span !== null && (span.from === null || (day >= span.from && day <= span.to));

/** What some customers were invoiced, added up one document after the other. */
function plain(rows: Rows, currency: string, ids: ReadonlySet<string>, period: Period) {
  const before = periodBefore(period);
  const months = lastMonths(period.to);
  const sums = { invoices: 0, invoiced: 0n, before: before && 0n, months: months.map(() => 0n) };
  for (const document of rows.documents) {
    if (document.kind !== 'invoice' || !document.issuedAt || document.voidedAt) continue;
    if (document.currency !== currency || !ids.has(document.customerId)) continue;
    const net = document.subtotal - document.discount;
    if (within(document.issueDate, period)) {
      sums.invoices += 1;
      sums.invoiced += net;
    }
    if (sums.before !== null && within(document.issueDate, before)) sums.before += net;
    const month = months.indexOf(`${document.issueDate.slice(0, 7)}-01`);
    if (month >= 0 && document.issueDate <= period.to) sums.months[month] = (sums.months[month] ?? 0n) + net;
  }
  return sums;
}

const ofCurrency = (rows: Rows, currency: string) =>
  rows.customers.filter((each) => each.currency === currency);

async function groupsAgree(rows: Rows, currency: string, period: Period) {
  const report = await groupReport(viewer, currency, period);
  const expected = (ids: string[]) => ({
    customers: ids.length,
    ...plain(rows, currency, new Set(ids), period),
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
  const amounts = report.groups.map(({ invoiced }) => invoiced);
  expect(amounts).toEqual(amounts.toSorted((one, other) => (one > other ? -1 : one < other ? 1 : 0)));
}

/** All pages of a report, forth and back again. */
async function allPages(currency: string, period: Period): Promise<CustomerSales[]> {
  const found: CustomerSales[] = [];
  const ask = { currency, period, q: '' };
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
      ...plain(rows, currency, new Set([id]), period),
    }))
    .filter(({ invoices }) => invoices > 0)
    .sort((one, other) =>
      one.invoiced === other.invoiced ? (one.id < other.id ? -1 : 1) : one.invoiced > other.invoiced ? -1 : 1,
    );
  expect(found).toEqual(expected);
}

const TODAY = addDays(FIRST_DAY, 790);

it('agrees with the documents after any history, for each period and currency', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 25, maxLength: 25 }), fc.nat(789), async (steps, day) => {
      for (const step of steps) await take(step);
      await expectSumsKept();
      const rows = await everything();
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
}, 300_000);

it('agrees with the documents of the sample data, for each period and currency', async () => {
  await load(viewer);
  await expectSumsKept();
  const rows = await everything();
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
