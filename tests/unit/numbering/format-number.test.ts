import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, isSeriesText, parseSeriesFormat, previewNumber } from '@/lib/numbering/format-number';

const facts = { prefix: 'FAC', issueDate: '2026-03-05', n: 42 };

test.each([
  ['{PREFIX}-{YYYY}-{N:6}', 'FAC-2026-000042'],
  ['{PREFIX}{YY}/{MM}.{N}', 'FAC26/03.42'],
  ['{N}', '42'],
  ['{N:1}', '42'],
  ['Factura {N:4}', 'Factura 0042'],
  ['ΤΙΜ_{N:3}', 'ΤΙΜ_042'],
])('%s', (format, printed) => {
  expect(formatNumber(format, facts)).toBe(printed);
});

test('a number outgrows its width rather than losing digits', () => {
  expect(formatNumber('{N:3}', { ...facts, n: 12345 })).toBe('12345');
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  [`${'A'.repeat(38)}{N}`, 'too_long'],
  ['{PREFIX}-{YYYY}', 'no_number'],
  ['{N}-{N:6}', 'several_numbers'],
  ['{N}-{DD}', 'unknown_placeholder'],
  ['{n}', 'unknown_placeholder'],
  ['{N:}', 'unknown_placeholder'],
  ['{}{N}', 'unknown_placeholder'],
  ['{N:0}', 'bad_width'],
  ['{N:13}', 'bad_width'],
  ['{N', 'bad_character'],
  ['{{N}}', 'bad_character'],
  ['#{N}', 'bad_character'],
  ['{N}\n', 'bad_character'],
  [' {N}', 'bad_character'],
  ['<b>{N}', 'bad_character'],
  ['A\u202e{N}', 'bad_character'],
  ['٤{N}', 'bad_character'],
])('%s is refused', (format, code) => {
  expect(parseSeriesFormat(format)).toEqual({ ok: false, code });
  expect(previewNumber(format, facts)).toBeNull();
  expect(() => formatNumber(format, facts)).toThrow(RangeError);
});

test('a yearly restart needs the year in the format', () => {
  expect(parseSeriesFormat('{PREFIX}{N}', { yearly: true })).toEqual({ ok: false, code: 'year_missing' });
  expect(parseSeriesFormat('{MM}{N}', { yearly: true })).toEqual({ ok: false, code: 'year_missing' });
  expect(parseSeriesFormat('{YY}-{N}', { yearly: true }).ok).toBe(true);
  expect(parseSeriesFormat('{YYYY}-{N}', { yearly: true }).ok).toBe(true);
});

test('a prefix holds what can be printed and typed', () => {
  expect(isSeriesText('F-2/A_1.b')).toBe(true);
  expect(isSeriesText('{N}')).toBe(false);
  expect(previewNumber('{PREFIX}{N}', { ...facts, prefix: '{YYYY}' })).toBeNull();
});

test('only whole numbers from one on are printed', () => {
  for (const n of [0, -1, 1.5, Number.NaN, 2 ** 53]) {
    expect(() => formatNumber('{N}', { ...facts, n })).toThrow(RangeError);
  }
});

test('two numbers of a year never look the same', () => {
  const number = fc.integer({ min: 1, max: 10_000_000 });
  const format = fc.constantFrom('{N}', '{YYYY}{N}', '{N}{MM}', '{PREFIX}{N:4}{YY}', '1{N:6}1');
  fc.assert(
    fc.property(number, number, format, (one, other, pattern) => {
      fc.pre(one !== other);
      const printed = formatNumber(pattern, { ...facts, n: one });
      expect(printed).not.toBe(formatNumber(pattern, { ...facts, n: other }));
    }),
  );
});
