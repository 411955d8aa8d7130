import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { readStatement } from '@/lib/statement/read-statement';
import { testDatabase } from '../../support/database.ts';
import { anyCommand, MoneyModel } from '../../support/money-model.ts';
import { companyToday, customer, salesCompany } from '../../support/sales-company.ts';
import { MoneyWorld } from './money-world.ts';

await testDatabase();
vi.setConfig({ testTimeout: 600_000 });

const DEEP = Boolean(process.env.CLIENTELA_DEEP);
const COMMANDS = [
  'issue',
  'credit',
  'pay',
  'apply',
  'unapply',
  'refund',
  'unrefund',
  'unpay',
  'void',
] as const;

let viewer: Staff<Permission>;
let withholding: string;
beforeAll(async () => {
  ({ viewer, withholding } = await salesCompany());
});

it('does to the database what the model says, sum by sum, and refuses what the model refuses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand(COMMANDS), { minLength: 4, maxLength: 16 }), async (commands) => {
      const model = new MoneyModel();
      const world = new MoneyWorld(viewer, await customer(), withholding);
      for (const command of commands) {
        expect(await world.run(command), command.does).toBe(model.run(command));
      }
      const sums = await world.sums();
      expect(
        sums.invoices.map((row) => row && [row.total, row.withheld, row.paid, row.credited, row.due]),
      ).toEqual(
        model.invoices.map((row) => [row.total, row.withheld, row.paid, row.credited, model.due(row)]),
      );
      expect(
        sums.creditNotes.map((row) => row && [row.total, row.withheld, row.paid, row.credited, row.due]),
      ).toEqual(
        model.creditNotes.map(({ total, withheld }, which) => {
          const from = { kind: 'credit_note', which } as const;
          return [total, withheld, model.refunded(from), model.allocated(from), model.left(from)];
        }),
      );
      // The statement, which is read from the rows themselves, comes to what is due less what is left.
      const { closing } = await readStatement(database(), world.customerId, {
        from: null,
        to: companyToday(),
      });
      expect(closing).toBe(model.balance());
      expect(sums.payments.map((row) => row && [row.allocated, row.refunded])).toEqual(
        model.payments.map((_, which) => {
          const from = { kind: 'payment', which } as const;
          return [model.allocated(from), model.refunded(from)];
        }),
      );
    }),
    { numRuns: DEEP ? 300 : 15 },
  );
});
