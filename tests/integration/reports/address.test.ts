import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { company } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { groupReport } from '@/lib/reports/group-report';
import { reportContext } from '@/lib/reports/report-context';
import { testDatabase } from '../../support/database.ts';
import { customer, salesCompany } from '../../support/sales-company.ts';
import { FIRST_DAY, take } from './history.ts';

await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});

/** Days after the first one of the histories: 31 December 2024 and the day after it. */
const [LAST, FIRST] = [41, 42];
const MIDDAY = new Date('2024-12-31T12:00:00Z');

const reported = async (timeZone: string, params: Record<string, string>) => {
  await database().update(company).set({ timeZone });
  const { filter, today } = await reportContext(viewer, params, MIDDAY);
  const { period } = filter.asked;
  if (!period) throw new Error('no period');
  const { total } = await groupReport(viewer, { ...filter.choice, period, today });
  return { from: period.from, to: period.to, invoices: total.invoices };
};

it('has the base currency until something was invoiced, then those that were invoiced in', async () => {
  await customer({ currency: 'JPY' });
  expect(await reportContext(viewer, { currency: 'JPY' })).toMatchObject({
    currencies: ['EUR'],
    filter: { choice: { currency: 'EUR', unknown: 'JPY' } },
  });
  await take({ does: 'bulk', pick: 0, day: LAST, net: 100 });
  await take({ does: 'bulk', pick: 0, day: FIRST, net: 100 });
  expect(FIRST_DAY).toBe('2024-11-20');
  expect(await reportContext(viewer, { currency: 'USD' })).toMatchObject({
    currencies: ['JPY'],
    filter: { choice: { currency: 'JPY', every: false, unknown: 'USD' } },
  });
});

it.each([
  ['Pacific/Auckland', '2025-01-01', '2025-01-01'],
  ['Europe/Madrid', '2024-12-01', '2024-12-31'],
  ['Pacific/Pago_Pago', '2024-12-01', '2024-12-31'],
])('knows by the calendar of the company in %s which month it is', async (zone, from, to) => {
  expect(await reported(zone, { period: 'this_month' })).toEqual({ from, to, invoices: 1 });
});

it('moves no document to another day where the company moves to another zone', async () => {
  const days = { period: 'custom', from: '2025-01-01', to: '2025-01-01' };
  for (const zone of ['Pacific/Auckland', 'Pacific/Pago_Pago']) {
    expect((await reported(zone, days)).invoices).toBe(1);
    expect((await reported(zone, { period: 'all' })).invoices).toBe(2);
  }
});
