import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_KINDS } from '@/db/schema/vocabulary';
import { lineGroups } from '@/lib/documents/line-groups';
import { subtotalsOf } from '@/lib/documents/subtotals';
import { RUNS } from '../money/builders';

const line = (amount: bigint) => ({ kind: 'line' as const, amount });
const heading = { kind: 'heading' as const, amount: 0n };
const subtotal = { kind: 'subtotal' as const, amount: 0n };

test('a subtotal adds up what stands before it, back to the heading or subtotal there', () => {
  const lines = [line(5n), heading, line(10n), line(-3n), subtotal, line(4n), subtotal, subtotal];
  expect(subtotalsOf(lines)).toEqual([null, null, null, null, 7n, null, 4n, 0n]);
});

const anyLines = fc.array(
  fc.record({ kind: fc.constantFrom(...LINE_KINDS), amount: fc.bigInt({ min: -1000n, max: 1000n }) }),
  { maxLength: 40 },
);

test('subtotals after every line and at every heading add up to the document', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const closed = lines.flatMap((each) => (each.kind === 'heading' ? [subtotal, each] : [each]));
      const subtotals = subtotalsOf([...closed, subtotal]);
      const sold = lines.filter(({ kind }) => kind === 'line');
      const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
      expect(sum(subtotals.flatMap((amount) => amount ?? []))).toBe(sum(sold.map(({ amount }) => amount)));
    }),
    RUNS,
  );
});

test('every line stands in one group, no heading ends one and no subtotal begins one', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const groups = lineGroups(lines);
      expect(groups.flat()).toEqual(lines);
      for (const [at, group] of groups.entries()) {
        if (at < groups.length - 1) expect(group.at(-1)?.kind).not.toBe('heading');
        if (at > 0) expect(group[0]?.kind).not.toBe('subtotal');
      }
    }),
    RUNS,
  );
});
