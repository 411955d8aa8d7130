import { expect, test } from 'vitest';
import { computeTotals } from '@/lib/money/totals';
import { TotalsError } from '@/lib/money/totals-error';
import type { Discount, TotalsInput } from '@/lib/money/types';
import { doc, line, tax } from './builders';

const fine = line('1', '100', [tax('21')]);
const off = (amount: bigint, timing: Discount['timing'] = 'before_tax') =>
  doc([fine], { discount: { kind: 'amount', amount, timing } });
const percentOff = (percent: string) =>
  doc([fine], { discount: { kind: 'percent', percent, timing: 'before_tax' } });

const refused: [string, TotalsInput, string, number?][] = [
  ['an unknown currency', doc([fine], { currency: 'XXX' }), 'unknown_currency'],
  ['too many lines', doc(Array.from({ length: 1001 }, () => fine)), 'too_many_lines'],
  ['an empty quantity', doc([fine, line('', '1')]), 'bad_quantity', 1],
  ['an exponent', doc([line('1e3', '1')]), 'bad_quantity', 0],
  ['five decimals', doc([line('1.00001', '1')]), 'bad_quantity', 0],
  ['a quantity of 10^11', doc([line('100000000000', '1')]), 'bad_quantity', 0],
  ['a comma', doc([line('1', '1,5')]), 'bad_price', 0],
  ['a price of 10^11', doc([line('1', '100000000000')]), 'bad_price', 0],
  ['a price below zero', doc([line('1', '-0.01')]), 'negative_price', 0],
  ['a line discount above 100', doc([line('1', '1', [], '100.01')]), 'bad_line_discount', 0],
  ['a line discount below zero', doc([line('1', '1', [], '-1')]), 'bad_line_discount', 0],
  ['a rate below zero', doc([line('1', '1', [tax('-1')])]), 'bad_rate', 0],
  ['one tax twice on a line', doc([line('1', '1', [tax('21'), tax('21.0')])]), 'duplicate_tax', 0],
  ['a discount above the subtotal', off(10001n), 'discount_out_of_range'],
  ['a discount below zero', off(-1n), 'discount_out_of_range'],
  ['a discount after tax above the total', off(12101n, 'after_tax'), 'discount_out_of_range'],
  ['a percentage above 100', percentOff('101'), 'bad_discount'],
  ['a malformed percentage', percentOff('ten'), 'bad_discount'],
  ['a line too large to keep', doc([fine, line('99999999999', '99999999999')]), 'too_large', 1],
  ['an adjustment too large to keep', doc([fine], { adjustment: 10n ** 18n }), 'too_large'],
];

test.each(refused)('refuses %s', (_, input, code, at) => {
  let thrown: unknown;
  try {
    computeTotals(input);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TotalsError);
  expect(thrown).toMatchObject({ code, line: at });
});

test('takes what is just within the limits', () => {
  expect(computeTotals(off(10000n)).total).toBe(0n);
  expect(computeTotals(off(12100n, 'after_tax')).total).toBe(0n);
  expect(computeTotals(percentOff('100')).total).toBe(0n);
  expect(computeTotals(doc(Array.from({ length: 1000 }, () => fine))).total).toBe(12100000n);
  const nothingOff = { kind: 'amount', amount: 0n, timing: 'before_tax' } as const;
  expect(computeTotals(doc([line('-1', '5')], { discount: nothingOff })).total).toBe(-500n);
});
