import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { customerFigures } from '@/lib/customers/customer-figures';
import { addDays } from '@/lib/dates/day';
import { voidPayment } from '@/lib/payments/void-payment';
import { readStatement } from '@/lib/statement/read-statement';
import { testDatabase } from '../../support/database.ts';
import { type Command, MoneyModel } from '../../support/money-model.ts';
import { pay } from '../../support/pay.ts';
import { companyToday, customer, salesCompany } from '../../support/sales-company.ts';
import { MoneyWorld } from '../payments/money-world.ts';

await testDatabase();

let viewer: Staff<Permission>;
let withholding: string;
beforeAll(async () => {
  ({ viewer, withholding } = await salesCompany());
});

const today = companyToday();
const ofPayment = { kind: 'payment', which: 0 } as const;

it('shows invoices, payments and refunds with what is owed after each, and nothing that is void or a draft', async () => {
  const world = new MoneyWorld(viewer, await customer(), withholding);
  await world.run({ does: 'issue', total: 100_000n, withheld: 15_000n });
  await world.run({ does: 'issue', total: 7_000n, withheld: 0n });
  await world.run({ does: 'void', which: 1 });
  await world.run({ does: 'pay', amount: 90_000n, shares: [{ invoice: 0, amount: 85_000n }] });
  await world.run({ does: 'refund', from: ofPayment, amount: 2_000n });
  const mistake = await pay(viewer, world.customerId, { date: addDays(today, -40) });
  const early = await pay(viewer, world.customerId, { amount: '10', date: addDays(today, -40) });
  await database().transaction((tx) => voidPayment(tx, viewer, { id: mistake, reason: 'typed twice' }));

  const month = await readStatement(database(), world.customerId, { from: addDays(today, -30), to: today });
  expect(month.opening).toBe(-1_000n);
  expect(month.rows.map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
    ['invoice', 85_000n, 84_000n],
    ['refund', 2_000n, 86_000n],
    ['payment', -90_000n, -4_000n],
  ]);
  expect(month.closing).toBe(-4_000n);
  const all = await readStatement(database(), world.customerId, { from: null, to: today });
  expect(all.rows[0]).toMatchObject({ kind: 'payment', id: early });
  expect(all.closing).toBe(month.closing);
  const figures = await customerFigures(viewer, world.customerId, today);
  expect(figures).toMatchObject({ invoiced: 100_000n, paid: 85_000n, due: 0n, credit: 4_000n });
});

const SEQUENCE: Command[] = [
  { does: 'issue', total: 20_000n, withheld: 3_000n },
  { does: 'issue', total: 5_000n, withheld: 0n },
  { does: 'pay', amount: 30_000n, shares: [{ invoice: 0, amount: 10_000n }] },
  { does: 'apply', from: ofPayment, shares: [{ invoice: 1, amount: 4_000n }] },
  { does: 'unapply', which: 0 },
  { does: 'refund', from: ofPayment, amount: 1_000n },
  { does: 'unrefund', which: 0 },
  { does: 'pay', amount: 100n, shares: [] },
  { does: 'unpay', which: 1 },
];

it('ends with what is due less what is left to use, whatever was done', async () => {
  const world = new MoneyWorld(viewer, await customer(), withholding);
  const model = new MoneyModel();
  for (const command of SEQUENCE) {
    expect(await world.run(command)).toBe(model.run(command));
    const { closing } = await readStatement(database(), world.customerId, { from: null, to: today });
    const { due, credit } = await customerFigures(viewer, world.customerId, today);
    expect(closing).toBe(due - credit);
  }
});
