import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCommand, MoneyModel } from '../../support/money-model';
import { RUNS } from '../money/builders';

const EVERYTHING = [
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
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

it('keeps every sum whole, whatever is done in whatever order', () => {
  fc.assert(
    fc.property(fc.array(anyCommand(EVERYTHING), { maxLength: 30 }), (commands) => {
      const money = new MoneyModel();
      for (const command of commands) {
        money.run(command);
        for (const invoice of money.invoices) {
          expect(money.due(invoice)).toBeGreaterThanOrEqual(0n);
          expect(invoice.paid + invoice.credited + money.due(invoice) + invoice.withheld).toBe(invoice.total);
        }
        const sources = [
          ...money.payments.map((_, which) => ({ kind: 'payment' as const, which })),
          ...money.creditNotes.map((_, which) => ({ kind: 'credit_note' as const, which })),
        ];
        const credit = sum(sources.map((from) => money.left(from) ?? 0n));
        for (const from of sources) expect(money.left(from) ?? 0n).toBeGreaterThanOrEqual(0n);
        // What is owed less what is left to use is what was invoiced less what came, from either side of the books.
        const open = money.invoices.filter((invoice) => !invoice.void);
        const owed = sum(open.map(money.due)) - credit;
        const came =
          sum(money.payments.filter((payment) => !payment.void).map(({ amount }) => amount)) +
          sum(money.creditNotes.map(({ total, withheld }) => total - withheld)) -
          sum(money.refunds.filter(({ gone }) => !gone).map(({ amount }) => amount));
        expect(owed).toBe(sum(open.map(({ total, withheld }) => total - withheld)) - came);
      }
    }),
    RUNS,
  );
});
