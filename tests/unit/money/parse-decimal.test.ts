import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal } from '@/lib/money/format';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { RUNS } from './builders';

test.each([
  ['1.234,56', 'es', '1234.56'],
  ['1,234.56', 'en', '1234.56'],
  ['1234.56', 'es', '1234.56'],
  ['1234.56', 'en', '1234.56'],
  ['1234,56', 'es', '1234.56'],
  ['1.234', 'es', '1234'],
  ['1.234', 'en', '1.234'],
  ['1234.567', 'es', '1234.567'],
  ['12.5', 'es', '12.5'],
  [',5', 'es', '0.5'],
  ['5,', 'es', '5'],
  ['-0', 'es', '0'],
  ['  -7,50 ', 'es', '-7.5'],
  ['\u22127', 'es', '-7'],
  ['007', 'en', '7'],
  ['1.234.567', 'de', '1234567'],
  ['1 234 567,5', 'fr', '1234567.5'],
  ['1\u202f234,5', 'fr', '1234.5'],
  ['1 234,5', 'es', '1234.5'],
  ["1'234.50", 'de-CH', '1234.5'],
  ['1’234.50', 'de-CH', '1234.5'],
  ['12,34,567.8', 'en-IN', '1234567.8'],
  ['١٬٢٣٤٫٥', 'ar', '1234.5'],
  ['۱۲۳٫۵', 'fa', '123.5'],
  ['１２３．５', 'ja', '123.5'],
])('%s in %s', (text, locale, value) => {
  expect(parseDecimal(text, locale)).toEqual({ ok: true, value });
});

test.each([
  ['1,234.56', 'es'],
  ['1.234,56', 'en'],
  ['1,5', 'en'],
  ['12,34,567', 'en'],
  ['1.2.3', 'es'],
  ['1.234 567', 'es'],
  ['12 €', 'es'],
  ['1e5', 'en'],
  ['--1', 'en'],
  ['-', 'en'],
  [',', 'es'],
  ['.', 'en'],
  ['Infinity', 'en'],
  ['0x10', 'en'],
  ['9'.repeat(61), 'en'],
])('%s in %s is refused, not guessed', (text, locale) => {
  expect(parseDecimal(text, locale)).toEqual({ ok: false, code: 'not_a_number' });
});

test('nothing typed is told apart', () => {
  expect(parseDecimal(' \u00a0', 'es')).toEqual({ ok: false, code: 'empty' });
});

test('what is shown can be typed back in every language', () => {
  const value = fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`.replace(/\.?0+$/, '') || '0');
  const locale = fc.constantFrom(
    'es',
    'es-MX',
    'en',
    'de',
    'de-CH',
    'fr',
    'pt',
    'pl',
    'ar',
    'fa',
    'he',
    'hi',
    'ja',
  );
  fc.assert(
    fc.property(value, locale, (decimal, language) => {
      const typed = parseDecimal(formatDecimal(decimal, language), language);
      expect(typed).toEqual({ ok: true, value: decimal.includes('.') ? decimal : String(Number(decimal)) });
    }),
    RUNS,
  );
});
