import { Exact, percentOf, roundHalfAwayFromZero } from './rounding';
import { shareOut } from './share';
import { compareKeys, type KeyedTax, type TaxGroup } from './tax-groups';
import type { TaxKind, TaxTotal } from './types';

/** What the groups come to once taxes are known; minor units. */
type TaxResult = { net: bigint; taxes: TaxTotal[]; withholdings: TaxTotal[] };

type Row = KeyedTax & { base: bigint; included: bigint };

/**
 * One amount per tax over the whole document (PRODUCT.md Totals 3 to 5). A tax of rate zero keeps its row, since
 * its base belongs on the document. Withholding is computed on the same bases, also where prices include tax.
 */
export function taxGroups(groups: readonly TaxGroup[], pricesIncludeTax: boolean): TaxResult {
  const rows = new Map<string, Row>();
  let net = 0n;
  for (const group of groups) {
    const { base, included } = pricesIncludeTax ? splitGross(group) : { base: group.amount, included: [] };
    net += base;
    group.taxes.forEach((entry, at) => {
      const row = rows.get(entry.key);
      rows.set(entry.key, {
        ...(row ?? entry),
        base: (row?.base ?? 0n) + base,
        included: (row?.included ?? 0n) + (included[at] ?? 0n),
      });
    });
  }

  const totals = [...rows.values()].sort(inPrintedOrder).map(({ tax, base, included }): TaxTotal => {
    const fromGross = pricesIncludeTax && tax.kind !== 'withholding';
    return { ...tax, base, amount: fromGross ? included : percentOf(base, tax.rate) };
  });
  return {
    net,
    taxes: totals.filter(({ kind }) => kind !== 'withholding'),
    withholdings: totals.filter(({ kind }) => kind === 'withholding'),
  };
}

/**
 * A group's gross is fixed: net = round(gross ÷ (1 + sum of its rates)) and the rest is tax (Totals 4). Where
 * several taxes share that rest, each gets its proportion by rate in whole units by largest remainder, so that the
 * parts add up to the gross; over the document a tax is the sum of its parts.
 */
function splitGross({ taxes, amount }: TaxGroup): { base: bigint; included: bigint[] } {
  const rates = taxes.map(({ tax }) => new Exact(tax.kind === 'withholding' ? 0 : tax.rate));
  const together = rates.reduce((sum, rate) => sum.plus(rate), new Exact(0));
  const base = roundHalfAwayFromZero(new Exact(amount.toString()).times(100).div(together.plus(100)));
  const sharers = taxes.map(({ key }, at) => ({
    key,
    weight: roundHalfAwayFromZero((rates[at] ?? together).times(10_000)),
  }));
  return { base, included: shareOut(amount - base, sharers) };
}

const KIND_ORDER: Record<TaxKind, number> = { vat: 0, surcharge: 1, withholding: 2 };

/** VAT, then surcharge, then withholding; the highest rate first; then by key. */
function inPrintedOrder(a: Row, b: Row): number {
  return (
    KIND_ORDER[a.tax.kind] - KIND_ORDER[b.tax.kind] ||
    new Exact(b.tax.rate).cmp(a.tax.rate) ||
    compareKeys(a.key, b.key)
  );
}
