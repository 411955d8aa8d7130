import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseFigures, crossRate, isExchangeRate, toBase } from '@/lib/money/exchange';

describe('an amount in the base currency', () => {
  test.each([
    [121_00n, 'USD', 'EUR', '1.0832', 111_71n],
    [-121_00n, 'USD', 'EUR', '1.0832', -111_71n],
    // Half a cent goes away from zero.
    [1n, 'USD', 'EUR', '2', 1n],
    [-1n, 'USD', 'EUR', '2', -1n],
    [1099n, 'JPY', 'EUR', '163.5', 6_72n],
    [6_72n, 'EUR', 'JPY', '0.0061162', 1099n],
    [1_234_567n, 'KWD', 'EUR', '0.3325', 371_298n],
    [100_00n, 'EUR', 'EUR', '1', 100_00n],
  ])('%s of %s in %s at %s is %s', (amount, currency, base, rate, wanted) => {
    expect(toBase(amount, currency, base, rate)).toBe(wanted);
  });

  test('is within half a minor unit of the quotient, and mirrors the sign', () => {
    const rates = fc.integer({ min: 1, max: 10 ** 9 }).map((n) => ({ text: `${n}e-4`, n: BigInt(n) }));
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), rates, (amount, { text, n }) => {
        const base = toBase(amount, 'USD', 'EUR', text);
        const twice = 2n * (base * n - amount * 10_000n);
        expect(twice <= n && twice >= -n).toBe(true);
        expect(toBase(-amount, 'USD', 'EUR', text)).toBe(-base);
      }),
    );
  });
});

test('the taxes of a document add up to its tax in the base currency', () => {
  const figures = baseFigures({ total: 130_31n, taxes: [21_00n, 9_31n] }, 'USD', 'EUR', '1.0832');
  expect(figures).toEqual({ baseTotal: 120_30n, baseTax: 19_39n + 8_59n });
});

test.each(['0', '0.0', '-1', '', 'abc', '1e5', '1.12345678901', '12345678901'])('%j is no rate', (text) => {
  expect(isExchangeRate(text)).toBe(false);
});

test('rates are turned round and taken over a third currency', () => {
  expect(crossRate('1', '1.0832')).toBe('0.9231905465');
  expect(crossRate('163.5', '11.4425')).toBe('14.2888354818');
});
