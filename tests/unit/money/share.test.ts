import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { shareOut } from '@/lib/money/share';
import { RUNS } from './builders';

vi.setConfig({ testTimeout: 60_000 });

const sharers = fc
  .uniqueArray(fc.record({ key: fc.string(), weight: fc.bigInt({ min: -1000n, max: 100_000n }) }), {
    minLength: 1,
    maxLength: 10,
    selector: ({ key }) => key,
  })
  .filter((list) => list.reduce((sum, { weight }) => sum + weight, 0n) !== 0n);
const amount = fc.bigInt({ min: -10_000n, max: 10_000n });

test('gives the odd cent to the largest remainder, and to the first key among equals', () => {
  expect(
    shareOut(1600n, [
      { key: 'a', weight: 5997n },
      { key: 'b', weight: 10000n },
    ]),
  ).toEqual([600n, 1000n]);
  const equal = [
    { key: 'c', weight: 1n },
    { key: 'a', weight: 1n },
    { key: 'b', weight: 1n },
  ];
  expect(shareOut(100n, equal)).toEqual([33n, 34n, 33n]);
  expect(shareOut(-100n, equal)).toEqual([-33n, -34n, -33n]);
});

test('nothing is shared by nothing', () => {
  expect(shareOut(0n, [{ key: 'a', weight: 0n }])).toEqual([0n]);
  expect(() => shareOut(1n, [{ key: 'a', weight: 0n }])).toThrow(RangeError);
});

test('shares add up, stay within a unit of the exact share, and follow the key, not the place', () => {
  fc.assert(
    fc.property(amount, sharers, (whole, list) => {
      const shares = shareOut(whole, list);
      expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(whole);
      const weights = list.reduce((sum, { weight }) => sum + weight, 0n);
      const size = weights < 0n ? -weights : weights;
      list.forEach(({ weight }, at) => {
        const off = (shares[at] ?? 0n) * weights - whole * weight;
        expect(off < size && off > -size).toBe(true);
      });
      expect(shareOut(whole, list.toReversed()).toReversed()).toEqual(shares);
    }),
    RUNS,
  );
});

test('negated amount over negated weights is the mirror', () => {
  fc.assert(
    fc.property(amount, sharers, (whole, list) => {
      const mirror = list.map(({ key, weight }) => ({ key, weight: -weight }));
      expect(shareOut(-whole, mirror)).toEqual(shareOut(whole, list).map((share) => -share));
    }),
    RUNS,
  );
});
