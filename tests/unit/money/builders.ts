import fc from 'fast-check';
import type { Discount, LineTax, TotalsInput, TotalsLine } from '@/lib/money/types';

/** How many cases a property is tried on: ten times as many in the deep run. */
export const RUNS = { numRuns: process.env.CLIENTELA_DEEP ? 10_000 : 1_000 };

export function tax(rate: string, kind: LineTax['kind'] = 'vat', name = 'IVA'): LineTax {
  return { id: `${kind}-${name}-${rate}`, name, rate, kind, category: rate === '0' ? 'Z' : 'S' };
}

export function line(
  quantity: string,
  unitPrice: string,
  taxes: LineTax[] = [],
  discountPercent = '0',
): TotalsLine {
  return { quantity, unitPrice, taxes, discountPercent };
}

export function doc(lines: TotalsLine[], rest: Partial<TotalsInput> = {}): TotalsInput {
  return { currency: 'EUR', pricesIncludeTax: false, lines, discount: null, adjustment: 0n, ...rest };
}

const TAXES = [
  tax('21'),
  tax('10'),
  tax('4'),
  tax('0'),
  tax('5.2', 'surcharge', 'Recargo'),
  tax('8.875', 'vat', 'Sales tax'),
  tax('15', 'withholding', 'IRPF'),
  tax('7', 'withholding', 'IRPF'),
];

const decimal = (most: number) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([whole, part, digits]) =>
      digits ? `${whole}.${String(part).padStart(4, '0').slice(0, digits)}` : `${whole}`,
    );

const percent = fc.oneof(fc.constant('0'), fc.constant('100'), fc.constantFrom('10', '33.3333'), decimal(99));

export const anyLine: fc.Arbitrary<TotalsLine> = fc.record({
  quantity: fc.oneof(
    { weight: 4, arbitrary: decimal(500) },
    { weight: 1, arbitrary: decimal(20).map((quantity) => `-${quantity}`) },
  ),
  unitPrice: decimal(2000),
  discountPercent: fc.oneof({ weight: 3, arbitrary: fc.constant('0') }, { weight: 1, arbitrary: percent }),
  taxes: fc.subarray(TAXES, { maxLength: 4 }),
});

const timing = fc.constantFrom('before_tax' as const, 'after_tax' as const);

const percentDiscount: fc.Arbitrary<Discount> = fc.record({
  kind: fc.constant('percent' as const),
  percent,
  timing,
});

/** Documents with a percentage discount or none, so that none is refused. */
export const anyDocument: fc.Arbitrary<TotalsInput> = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'),
  pricesIncludeTax: fc.boolean(),
  lines: fc.array(anyLine, { maxLength: 12 }),
  discount: fc.oneof(fc.constant(null), percentDiscount),
  adjustment: fc.oneof(fc.constant(0n), fc.bigInt({ min: -500n, max: 500n })),
});
