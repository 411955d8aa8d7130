import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { percentOf } from '@/lib/money/rounding';
import { computeTotals } from '@/lib/money/totals';
import type { Totals, TotalsInput } from '@/lib/money/types';
import { anyDocument, anyLine, doc, line, RUNS } from './builders';

vi.setConfig({ testTimeout: 60_000 });

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const negated = (quantity: string) => (quantity.startsWith('-') ? quantity.slice(1) : `-${quantity}`);

function mirrored(totals: Totals): Totals {
  const flip = (rows: Totals['taxes']) =>
    rows.map((row) => ({ ...row, base: -row.base, amount: -row.amount }));
  return {
    lineAmounts: totals.lineAmounts.map((amount) => -amount),
    subtotal: -totals.subtotal,
    discount: -totals.discount,
    taxes: flip(totals.taxes),
    withholdings: flip(totals.withholdings),
    taxTotal: -totals.taxTotal,
    net: -totals.net,
    discountAfterTax: -totals.discountAfterTax,
    adjustment: -totals.adjustment,
    total: -totals.total,
    withheld: -totals.withheld,
    payable: -totals.payable,
    expressibleAsEInvoice: totals.expressibleAsEInvoice,
  };
}

test('no cent appears or vanishes', () => {
  fc.assert(
    fc.property(anyDocument, (input) => {
      const totals = computeTotals(input);
      expect(totals.subtotal).toBe(sum(totals.lineAmounts));
      expect(totals.taxTotal).toBe(sum(totals.taxes.map(({ amount }) => amount)));
      expect(totals.withheld).toBe(sum(totals.withholdings.map(({ amount }) => amount)));
      const given = totals.subtotal - totals.discount;
      expect(input.pricesIncludeTax ? totals.net + totals.taxTotal : totals.net).toBe(given);
      expect(totals.total).toBe(totals.net + totals.taxTotal - totals.discountAfterTax + totals.adjustment);
      expect(totals.payable).toBe(totals.total - totals.withheld);
    }),
    RUNS,
  );
});

test('the order of lines and of their taxes never matters', () => {
  const shuffled = anyDocument.chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.shuffledSubarray([...input.lines], { minLength: input.lines.length, maxLength: input.lines.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([input, lines]) => {
      const { lineAmounts, ...one } = computeTotals(input);
      const reversed = lines.map((each) => ({ ...each, taxes: each.taxes.toReversed() }));
      const { lineAmounts: moved, ...other } = computeTotals({ ...input, lines: reversed });
      expect(other).toEqual(one);
      expect([...moved].sort()).toEqual([...lineAmounts].sort());
    }),
    RUNS,
  );
});

test('negating every quantity and the adjustment negates every amount', () => {
  fc.assert(
    fc.property(anyDocument, (input) => {
      const lines = input.lines.map((each) => ({ ...each, quantity: negated(each.quantity) }));
      const credit: TotalsInput = { ...input, lines, adjustment: -input.adjustment };
      expect(computeTotals(credit)).toEqual(mirrored(computeTotals(input)));
    }),
    RUNS,
  );
});

test('tax-inclusive: the gross of every set of taxes is kept to the cent', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), anyLine, (lines, { taxes }) => {
      const oneGroup = lines.map((each) => ({ ...each, taxes }));
      const totals = computeTotals(doc(oneGroup, { pricesIncludeTax: true }));
      expect(totals.net + totals.taxTotal).toBe(totals.subtotal);
      expect(totals.total).toBe(totals.subtotal);
    }),
    RUNS,
  );
});

test('tax-exclusive: every tax is its rate of its base, rounded once', () => {
  fc.assert(
    fc.property(anyDocument, (input) => {
      const totals = computeTotals({ ...input, pricesIncludeTax: false });
      for (const { base, rate, amount } of [...totals.taxes, ...totals.withholdings]) {
        expect(amount).toBe(percentOf(base, rate));
      }
    }),
    RUNS,
  );
});

test('an amount off between zero and the subtotal is taken whole', () => {
  const discounted = fc
    .tuple(fc.array(anyLine, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 1000 }), fc.boolean())
    .map(([lines, share, pricesIncludeTax]) => ({ input: doc(lines, { pricesIncludeTax }), share }));
  fc.assert(
    fc.property(discounted, ({ input, share }) => {
      const { subtotal } = computeTotals(input);
      fc.pre(subtotal >= 0n);
      const amount = (subtotal * BigInt(share)) / 1000n;
      const totals = computeTotals({ ...input, discount: { kind: 'amount', amount, timing: 'before_tax' } });
      expect(totals.discount).toBe(amount);
      expect(input.pricesIncludeTax ? totals.net + totals.taxTotal : totals.net).toBe(subtotal - amount);
    }),
    RUNS,
  );
});

test('headings and subtotals, which are lines of nothing, change no figure wherever they stand', () => {
  const nothing = line('0', '0');
  const among = anyDocument.chain((input) =>
    fc.tuple(fc.constant(input), fc.nat({ max: input.lines.length }), fc.nat({ max: input.lines.length })),
  );
  fc.assert(
    fc.property(among, ([input, one, other]) => {
      const { lineAmounts, ...totals } = computeTotals(input);
      const lines = input.lines.toSpliced(one, 0, nothing).toSpliced(other, 0, nothing);
      const { lineAmounts: more, ...same } = computeTotals({ ...input, lines });
      expect(same).toEqual(totals);
      expect(more).toHaveLength(lineAmounts.length + 2);
    }),
    RUNS,
  );
});
