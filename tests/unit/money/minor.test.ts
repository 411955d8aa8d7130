import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyCodes, isCurrency, minorDigits } from '@/lib/money/currencies';
import { toDecimalString, toMinor } from '@/lib/money/minor';
import { RUNS } from './builders';

test.each([
  ['12.3', 'EUR', 1230n],
  ['12.300', 'EUR', 1230n],
  ['-0.05', 'EUR', -5n],
  ['1099', 'JPY', 1099n],
  ['1.0', 'JPY', 1n],
  ['1.051', 'KWD', 1051n],
  ['0.0001', 'CLF', 1n],
])('%s %s', (decimal, currency, minor) => {
  expect(toMinor(decimal, currency)).toEqual({ ok: true, minor });
});

test.each([
  ['12.345', 'EUR', 'too_many_decimals'],
  ['0.5', 'JPY', 'too_many_decimals'],
  ['', 'EUR', 'not_a_number'],
  ['1,5', 'EUR', 'not_a_number'],
  ['1e3', 'EUR', 'not_a_number'],
  ['.5', 'EUR', 'not_a_number'],
  ['1000000000000000.01', 'EUR', 'too_large'],
])('%s %s is refused', (decimal, currency, code) => {
  expect(toMinor(decimal, currency)).toEqual({ ok: false, code });
});

test('there and back', () => {
  const amounts = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
  fc.assert(
    fc.property(amounts, fc.constantFrom(...currencyCodes), (minor, currency) => {
      expect(toMinor(toDecimalString(minor, currency), currency)).toEqual({ ok: true, minor });
    }),
    RUNS,
  );
  expect(toDecimalString(5n, 'EUR')).toBe('0.05');
  expect(toDecimalString(-1000n, 'KWD')).toBe('-1.000');
  expect(toDecimalString(7n, 'JPY')).toBe('7');
});

test('minor digits are those of ISO 4217, not of CLDR', () => {
  const digits = ['EUR', 'JPY', 'KWD', 'CLF', 'IQD', 'ISK', 'HUF', 'LAK', 'UGX'].map(minorDigits);
  expect(digits).toEqual([2, 0, 3, 4, 3, 0, 2, 2, 0]);
  expect(() => minorDigits('XXX')).toThrow(RangeError);
});

test('currencies in use are on offer, withdrawn and lower-case ones are not', () => {
  expect(['EUR', 'USD', 'MXN', 'ARS', 'CLP', 'COP', 'GBP'].every(isCurrency)).toBe(true);
  expect(['DEM', 'HRK', 'XAU', 'eur', '', 'constructor'].some(isCurrency)).toBe(false);
  expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
});
