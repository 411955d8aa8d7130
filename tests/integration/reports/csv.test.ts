import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { customerGroupMembers, customerGroups } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { toDecimalString } from '@/lib/money/minor';
import { customerReport } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { namedPeriod } from '@/lib/reports/period';
import { reportCsv } from '@/lib/reports/report-csv';
import { reportFilter, type SalesReport } from '@/lib/reports/report-filter';
import { testDatabase } from '../../support/database.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { customer, salesCompany } from '../../support/sales-company.ts';
import { take } from './history.ts';

await testDatabase();

const NAMES = ['=1+1', '+Norte', '"Sur", S.L.', 'Ñandú\nOeste', '@here', '-'];
const TODAY = '2026-11-25';
const PERIOD = { ...namedPeriod('last_year', '2026-11-25') };

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
  const groups = await database()
    .insert(customerGroups)
    .values(NAMES.map((name) => ({ name })))
    .returning({ id: customerGroups.id });
  for (const [at, company] of NAMES.entries()) {
    const currency = at === 0 ? 'JPY' : 'EUR';
    const customerId = await customer({ company, currency });
    const own = groups.slice(0, at).map(({ id: groupId }) => ({ customerId, groupId }));
    if (own.length > 0) await database().insert(customerGroupMembers).values(own);
  }
  for (const day of [50, 100, 200, 300]) await take({ does: 'bulk', pick: 0, day, net: day * 7 });
});

const read = async (report: SalesReport, currency: string, locale: string) => {
  const filter = reportFilter({ period: 'last_year', currency }, TODAY, ['EUR', 'JPY'], 'EUR');
  const text = new TextDecoder().decode(
    await reportCsv(viewer, report, filter, { period: PERIOD, today: TODAY }, locale),
  );
  const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
  return { head, rows };
};

const bare = (cell = '') => cell.replace(/^'(?=[=+\-@])/, '');

it.each(['EUR', 'JPY'])('says of groups what the report says, in %s', async (currency) => {
  const { rows } = await read('groups', currency, 'en');
  const { groups, total } = await groupReport(viewer, {
    currency,
    every: false,
    period: PERIOD,
    today: TODAY,
  });
  const money = (minor: bigint | null) => (minor === null ? '' : toDecimalString(minor, currency));
  const expected = [...groups, { ...total, group: null }].map(({ group, ...sales }, at) => [
    group?.name ?? (at === groups.length ? 'Total, each customer once' : 'Without a group'),
    ...[currency, PERIOD.from, PERIOD.to],
    ...[String(sales.customers), String(sales.invoices), money(sales.invoiced), money(sales.credited)],
    ...[money(sales.net), money(sales.before), money(sales.paid), money(sales.due), money(sales.overdue)],
    sales.daysToPay === null ? '' : String(sales.daysToPay),
  ]);
  const found = rows.map(([name, ...cells]) => [bare(name), ...cells.filter((_, at) => at !== 8)]);
  expect(total.invoiced > 0n).toBe(true);
  expect(found).toEqual(expected);
});

it('says of customers what the report says, the best first, with heads in the language of the reader', async () => {
  const { head, rows } = await read('customers', 'EUR', 'es');
  const asked = {
    currency: 'EUR',
    every: false,
    today: TODAY,
    period: PERIOD,
    q: '',
    after: null,
    before: null,
  };
  const report = await customerReport(viewer, asked, 100);
  expect(head).toEqual([
    ...['Cliente', 'Moneda', 'Desde', 'Hasta', 'Facturas', 'Facturado sin impuestos'],
    ...['Abonado sin impuestos', 'Ventas netas sin impuestos', 'Parte en porcentaje'],
    ...['Tiempo anterior, neto sin impuestos', 'Pagado, con impuestos', 'Pendiente, con impuestos'],
    ...['Vencido, con impuestos', 'Días de pago, media'],
  ]);
  expect(rows.map(([name, , , , invoices, invoiced]) => [bare(name), invoices, invoiced])).toEqual(
    report.rows.map(({ name, invoices, invoiced }) => [
      name,
      String(invoices),
      toDecimalString(invoiced, 'EUR'),
    ]),
  );
  expect(report.rows).toHaveLength(NAMES.length - 1);
});
