import { beforeAll, expect, it } from 'vitest';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { ageingReport } from '@/lib/reports/ageing';
import type { CurrencyChoice } from '@/lib/reports/currency-choice';
import { customerReport } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { namedPeriod, type Period } from '@/lib/reports/period';
import { makeYear, theYear, YEAR_CURRENCIES, YEAR_ENDS, type Year } from '../../support/a-year.ts';
import { testDatabase } from '../../support/database.ts';
import { plainSales } from '../../support/plain-sales.ts';
import { salesCompany } from '../../support/sales-company.ts';
import { expectSumsKept } from '../../support/sums-kept.ts';

// On a generated year the group report, the customer report, the ageing and the documents say the same to the cent, in
// each currency and in the base currency, in each period. `ageing.test.ts` holds the ageing to the statements.

await testDatabase();
const DEEP = Boolean(process.env.CLIENTELA_DEEP);

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

const custom = (from: string, to: string): Period => ({ name: 'custom', from, to });
const PERIODS: Period[] = [
  namedPeriod('all', YEAR_ENDS),
  namedPeriod('this_year', YEAR_ENDS),
  namedPeriod('this_quarter', YEAR_ENDS),
  custom('2025-03-01', '2025-03-31'),
  custom('2025-05-07', '2025-06-19'),
  custom('2019-01-01', '2019-12-31'),
];

it('keeps its sums', expectSumsKept);

it.each(CHOICES)(
  'says what the documents come to: $currency, every currency: $every',
  async (choice) => {
    const own = year.customers.filter(({ currency }) => choice.every || currency === choice.currency);
    for (const period of PERIODS) {
      const asked = { ...choice, period, today: YEAR_ENDS };
      const plain = (ids: string[]) => plainSales(year, choice, new Set(ids), period, YEAR_ENDS);
      const { total, groups, overlapping } = await groupReport(viewer, asked);
      expect(total).toEqual({ customers: own.length, ...plain(own.map(({ id }) => id)) });
      expect(overlapping).toBe(true);
      for (const { group, ...sales } of groups) {
        const isIn = ({ id }: { id: string }) =>
          group
            ? year.members.some(({ customerId, groupId }) => customerId === id && groupId === group.id)
            : !year.members.some(({ customerId }) => customerId === id);
        const among = own.filter(isIn);
        expect(sales).toEqual({ customers: among.length, ...plain(among.map(({ id }) => id)) });
      }
      const { rows } = await customerReport(viewer, { ...asked, q: '', after: null, before: null }, 10_000);
      for (const { id, name: _, ...sales } of rows) expect(sales).toEqual(plain([id]));
      const added = (amounts: bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);
      for (const figure of ['invoiced', 'credited', 'net', 'paid', 'due', 'overdue'] as const)
        expect([figure, added(rows.map((row) => row[figure]))]).toEqual([figure, total[figure]]);
    }
  },
  240_000,
);

it.each(CHOICES)('is owed what the ageing says: $currency, every currency: $every', async (choice) => {
  const period = namedPeriod('all', YEAR_ENDS);
  const { total } = await groupReport(viewer, { ...choice, period, today: YEAR_ENDS });
  const ageing = await ageingReport(viewer, { ...choice, at: YEAR_ENDS, q: '', after: null, before: null });
  expect(total.due).toBe(ageing.total.due);
  expect(total.overdue).toBe(ageing.total.due - ageing.total.ages.not_yet);
  expect(total.due > 0n && total.overdue > 0n && total.credited > 0n && (total.daysToPay ?? 0) > 0).toBe(
    true,
  );
});
