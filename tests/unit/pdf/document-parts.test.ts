import { expect, test } from 'vitest';
import { printableAccent } from '@/lib/pdf/accent';
import { cssString } from '@/lib/pdf/css-string';
import { figuresFor } from '@/lib/pdf/figures';
import { groupIban } from '@/lib/pdf/group-iban';
import { taxLabel } from '@/lib/pdf/templates/tax-label';
import { parseUnicodeRange } from '@/lib/pdf/unicode-ranges';

test.each([
  ['#123456', '#123456'],
  ['#ABC', '#67727d'],
  [null, '#1d5c42'],
  ['', '#1d5c42'],
  ['red', '#1d5c42'],
  ['#12345', '#1d5c42'],
  ['#123456;}', '#1d5c42'],
  ['url(http://x)', '#1d5c42'],
])('the accent %s is printed as %s', (given, printed) => {
  expect(printableAccent(given)).toBe(printed);
});

test('a pale accent is darkened until white paper can bear it', () => {
  const printed = printableAccent('#ffcc00');
  expect(printed).not.toBe('#ffcc00');
  expect(printableAccent(printed)).toBe(printed);
});

test('a CSS string lets nothing out', () => {
  expect(cssString('a"b\\c\n</style>')).toBe('"a\\22 b\\5c c\\a \\3c \\2f style\\3e "');
  expect(cssString('Ñandú 漢字 1')).toBe('"Ñandú 漢字 1"');
});

test('an account number stands in groups of four', () => {
  expect(groupIban('es91 21000418450200051332')).toBe('ES91 2100 0418 4502 0005 1332');
  expect(groupIban('NO9386011117947')).toBe('NO93 8601 1117 947');
  expect(groupIban('DE00')).toBe('DE00');
});

test('a tax says its rate once', () => {
  const figures = figuresFor('es', 'EUR');
  expect(taxLabel({ name: 'IVA', rate: '21' }, figures)).toBe('IVA 21\u00a0%');
  expect(taxLabel({ name: 'IVA 21 %', rate: '21' }, figures)).toBe('IVA 21 %');
  expect(taxLabel({ name: 'Recargo 5,2%', rate: '5.20' }, figures)).toBe('Recargo 5,2%');
  expect(taxLabel({ name: 'Ley 2105', rate: '21' }, figures)).toBe('Ley 2105 21\u00a0%');
});

test('figures keep the decimals of the currency, and prices up to four', () => {
  const spanish = figuresFor('es', 'EUR');
  expect(spanish.amount(123456n)).toBe('1.234,56');
  expect(spanish.price('0.1234')).toBe('0,1234');
  expect(spanish.price('5')).toBe('5,00');
  expect(figuresFor('ja', 'JPY').amount(1099n)).toBe('1,099');
  expect(figuresFor('ar', 'KWD').amount(1234567n)).toBe('1,234.567');
});

test('ranges of code points are read as fontsource writes them', () => {
  expect(parseUnicodeRange('U+0-FF,U+131,u+25ee8')).toEqual([
    [0, 0xff],
    [0x131, 0x131],
    [0x25ee8, 0x25ee8],
  ]);
});
