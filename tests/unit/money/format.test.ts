import { expect, test } from 'vitest';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/money/format';

/** CLDR writes no-break spaces and marks of direction; what counts here is what one reads. */
const read = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');

test.each([
  [123456n, 'EUR', 'es', '1.234,56 €'],
  [123456n, 'EUR', 'en', '€1,234.56'],
  [-50n, 'EUR', 'es', '-0,50 €'],
  [1099n, 'JPY', 'en', '¥1,099'],
  [1051n, 'KWD', 'en', 'KWD 1.051'],
  [1234567n, 'IQD', 'en', 'IQD 1,234.567'],
  [123456n, 'EUR', 'de', '1.234,56 €'],
  [9007199254740993_55n, 'USD', 'en', '$9,007,199,254,740,993.55'],
  [1234567n, 'INR', 'hi', '₹12,345.67'],
])('%s minor units of %s in %s', (minor, currency, locale, shown) => {
  expect(read(formatMoney(minor, currency, locale))).toBe(shown);
});

test.each(['ar', 'fa', 'hi', 'bn', 'mr', 'ar-EG'])('Latin digits in %s', (locale) => {
  expect(formatMoney(1234567890n, 'EUR', locale)).toMatch(/^[^\p{Nd}]*[\d.,\s\u202f]+[^\p{Nd}]*$/u);
  expect(formatPercent('21', locale)).toContain('21');
});

test('quantities show the decimals that they have, prices at least the currency’s', () => {
  expect(formatDecimal('1.5000', 'es')).toBe('1,5');
  expect(formatDecimal('1234', 'es')).toBe('1.234');
  expect(formatDecimal('19.9', 'es', { min: 2 })).toBe('19,90');
  expect(formatDecimal('0.1234', 'en', { min: 2 })).toBe('0.1234');
  expect(formatDecimal('99999999999.9999', 'en')).toBe('99,999,999,999.9999');
});

test('rates are in percent already', () => {
  expect(read(formatPercent('21', 'es'))).toBe('21 %');
  expect(read(formatPercent('5.20', 'es'))).toBe('5,2 %');
  expect(formatPercent('8.8750', 'en')).toBe('8.875%');
  expect(formatPercent('0', 'en')).toBe('0%');
});
