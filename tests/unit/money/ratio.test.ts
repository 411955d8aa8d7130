import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentOf } from '@/lib/money/ratio';

it.each([
  [1n, 3n, '33.3'],
  [2n, 3n, '66.7'],
  [1n, 2000n, '0.1'],
  [1n, 2001n, '0.0'],
  [-1n, 2000n, '-0.1'],
  [-1n, 2001n, '0.0'],
  [5n, 4n, '125.0'],
  [0n, 7n, '0.0'],
  [1n, 0n, null],
  [1n, -5n, null],
])('%s of %s is %s', (part, whole, expected) => {
  expect(percentOf(part, whole)).toBe(expected);
});

it('is never further off than half a tenth', () => {
  const big = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
  fc.assert(
    fc.property(big, fc.bigInt({ min: 1n, max: 10n ** 17n }), (part, whole) => {
      const tenths = BigInt((percentOf(part, whole) ?? '').replace('.', ''));
      const off = tenths * whole - part * 1000n;
      expect(2n * (off < 0n ? -off : off) <= whole).toBe(true);
    }),
    { numRuns: process.env.CLIENTELA_DEEP ? 10_000 : 1_000 },
  );
});
