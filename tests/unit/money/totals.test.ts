import { expect, test } from 'vitest';
import { computeTotals } from '@/lib/money/totals';
import { doc, line, tax } from './builders';

const percentBefore = (percent: string) => ({ kind: 'percent', percent, timing: 'before_tax' }) as const;
const amounts = (taxes: { rate: string; base: bigint; amount: bigint }[]) =>
  taxes.map(({ rate, base, amount }) => [rate, base, amount]);

test('two rates and a document discount of 10 %', () => {
  const totals = computeTotals(
    doc([line('3', '19.99', [tax('21')]), line('1', '100.00', [tax('10')])], {
      discount: percentBefore('10'),
    }),
  );
  expect(totals).toMatchObject({
    subtotal: 15997n,
    discount: 1600n,
    net: 14397n,
    total: 16430n,
    payable: 16430n,
  });
  expect(totals.lineAmounts).toEqual([5997n, 10000n]);
  expect(amounts(totals.taxes)).toEqual([
    ['21', 5397n, 1133n],
    ['10', 9000n, 900n],
  ]);
  expect(totals.expressibleAsEInvoice).toBe(true);
});

test('withholding reduces what is to be paid, not the total', () => {
  const totals = computeTotals(doc([line('1', '1000.00', [tax('21'), tax('15', 'withholding', 'IRPF')])]));
  expect(totals).toMatchObject({ total: 121000n, withheld: 15000n, payable: 106000n, taxTotal: 21000n });
  expect(amounts(totals.withholdings)).toEqual([['15', 100000n, 15000n]]);
});

test('tax-inclusive prices keep their gross', () => {
  const totals = computeTotals(doc([line('3', '9.99', [tax('21')])], { pricesIncludeTax: true }));
  expect(totals).toMatchObject({ subtotal: 2997n, net: 2477n, taxTotal: 520n, total: 2997n });
  expect(amounts(totals.taxes)).toEqual([['21', 2477n, 520n]]);
});

test('a currency without minor unit', () => {
  const totals = computeTotals(doc([line('3', '333', [tax('10')])], { currency: 'JPY' }));
  expect(totals).toMatchObject({ subtotal: 999n, taxTotal: 100n, total: 1099n });
});

test('a currency with three decimals', () => {
  const totals = computeTotals(doc([line('3', '0.3335', [tax('5')])], { currency: 'KWD' }));
  expect(totals).toMatchObject({ subtotal: 1001n, taxTotal: 50n, total: 1051n });
});

test('an amount off is shared over the groups in whole cents', () => {
  const lines = [line('1', '10', [tax('21')]), line('1', '10', [tax('10')]), line('1', '10', [tax('4')])];
  const totals = computeTotals(
    doc(lines, { discount: { kind: 'amount', amount: 100n, timing: 'before_tax' } }),
  );
  expect(totals.taxes.map(({ base }) => base).sort()).toEqual([966n, 967n, 967n]);
  expect(totals.net).toBe(2900n);
});

test('a tax is rounded once over the document, not per line', () => {
  const lines = Array.from({ length: 10 }, () => line('1', '0.02', [tax('21')]));
  expect(computeTotals(doc(lines)).taxTotal).toBe(4n); // per line it would be nothing
});

test('a tax is summed over the groups that hold it', () => {
  const lines = [
    line('1', '0.03', [tax('21')]),
    line('1', '0.03', [tax('21'), tax('15', 'withholding', 'IRPF')]),
  ];
  const totals = computeTotals(doc(lines));
  expect(amounts(totals.taxes)).toEqual([['21', 6n, 1n]]);
  expect(amounts(totals.withholdings)).toEqual([['15', 3n, 0n]]);
});

test('taxes do not compound; a surcharge is of the same base', () => {
  const totals = computeTotals(doc([line('1', '100', [tax('21'), tax('5.2', 'surcharge', 'Recargo')])]));
  expect(amounts(totals.taxes)).toEqual([
    ['21', 10000n, 2100n],
    ['5.2', 10000n, 520n],
  ]);
});

test('several taxes inside one price split the rest to the cent', () => {
  const taxes = [tax('21'), tax('5.2', 'surcharge', 'Recargo'), tax('15', 'withholding', 'IRPF')];
  const totals = computeTotals(doc([line('1', '100', taxes)], { pricesIncludeTax: true }));
  expect(totals.net).toBe(7924n);
  expect(totals.taxes.map(({ amount }) => amount)).toEqual([1664n, 412n]);
  expect(totals).toMatchObject({ total: 10000n, withheld: 1189n, payable: 8811n });
});

test('tax-inclusive: a discount before tax is off the gross', () => {
  const totals = computeTotals(
    doc([line('1', '121', [tax('21')])], { pricesIncludeTax: true, discount: percentBefore('10') }),
  );
  expect(totals).toMatchObject({
    subtotal: 12100n,
    discount: 1210n,
    net: 9000n,
    taxTotal: 1890n,
    total: 10890n,
  });
});

test('a discount after tax and an adjustment follow the taxes and bar the e-invoice', () => {
  const lines = [line('1', '100', [tax('21')])];
  const after = computeTotals(
    doc(lines, { discount: { kind: 'percent', percent: '10', timing: 'after_tax' } }),
  );
  expect(after).toMatchObject({
    discount: 0n,
    discountAfterTax: 1210n,
    total: 10890n,
    expressibleAsEInvoice: false,
  });
  const adjusted = computeTotals(doc(lines, { adjustment: -100n }));
  expect(adjusted).toMatchObject({ adjustment: -100n, total: 12000n, expressibleAsEInvoice: false });
});

test('a zero rate keeps its row and its base; the untaxed have none', () => {
  const totals = computeTotals(doc([line('1', '100', [tax('0')]), line('1', '50')]));
  expect(amounts(totals.taxes)).toEqual([['0', 10000n, 0n]]);
  expect(totals.net).toBe(15000n);
});

test('the same name, rate, kind and category are one tax, however written and whatever the id', () => {
  const again = { ...tax('21.00'), id: 'a', category: 'S' as const };
  const totals = computeTotals(doc([line('1', '1', [tax('21')]), line('1', '1', [again])]));
  expect(amounts(totals.taxes)).toEqual([['21.00', 200n, 42n]]);
  const exempt = { ...tax('0'), category: 'E' as const };
  expect(computeTotals(doc([line('1', '1', [tax('0')]), line('1', '1', [exempt])])).taxes).toHaveLength(2);
});

test('halves go away from zero, below it too', () => {
  const totals = computeTotals(doc([line('1', '0.005'), line('-1', '0.005'), line('0.5', '1.25', [], '50')]));
  expect(totals.lineAmounts).toEqual([1n, -1n, 31n]);
});

test('a document without lines is zero', () => {
  expect(computeTotals(doc([]))).toMatchObject({ subtotal: 0n, total: 0n, taxes: [], withholdings: [] });
});

test('the largest figures stay exact', () => {
  const totals = computeTotals(doc([line('99999999999.9999', '1', [tax('21')])], { currency: 'CLF' }));
  expect(totals).toMatchObject({
    subtotal: 999999999999999n,
    taxTotal: 210000000000000n,
    total: 1209999999999999n,
  });
});
