import { isPercent } from './percent';
import { Exact } from './rounding';
import { shareOut } from './share';
import { TotalsError } from './totals-error';
import type { LineTax, TotalsLine } from './types';

/** Lines with exactly the same set of taxes, as one amount in minor units. */
export type TaxGroup = { key: string; taxes: readonly KeyedTax[]; amount: bigint };
export type KeyedTax = { key: string; tax: LineTax };

const MAX_RATE = 999;

/**
 * What makes two taxes the same one on a document: name, rate as a number, kind and category; not the id, since a
 * tax may have been made twice in the settings.
 */
function taxKey({ name, rate, kind, category }: LineTax): string {
  return JSON.stringify([kind, category, new Exact(rate).toFixed(4).padStart(8, '0'), name]);
}

/**
 * Groups lines by their exact set of taxes, the untaxed too (PRODUCT.md Totals 2), ordered by key.
 * Throws a TotalsError for a malformed rate or for a line that holds one tax twice.
 */
export function groupLines(lines: readonly TotalsLine[], amounts: readonly bigint[]): TaxGroup[] {
  const groups = new Map<string, TaxGroup>();
  lines.forEach((line, index) => {
    const taxes = keyedTaxes(line.taxes, index);
    const key = JSON.stringify(taxes.map((entry) => entry.key));
    const group = groups.get(key) ?? { key, taxes, amount: 0n };
    groups.set(key, {
      key,
      taxes: group.taxes.map((entry, at) => smallerId(entry, taxes[at])),
      amount: group.amount + (amounts[index] ?? 0n),
    });
  });
  return [...groups.values()].sort((a, b) => compareKeys(a.key, b.key));
}

/** Takes a document discount off the groups, each bearing its proportion of it in whole minor units. */
export function discountGroups(groups: readonly TaxGroup[], discount: bigint): TaxGroup[] {
  const shares = shareOut(
    discount,
    groups.map(({ key, amount }) => ({ key, weight: amount })),
  );
  return groups.map((group, at) => ({ ...group, amount: group.amount - (shares[at] ?? 0n) }));
}

/** Of two rows of the same tax the one with the smaller id, so that the order of lines never matters. */
function smallerId(one: KeyedTax, other: KeyedTax | undefined): KeyedTax {
  return other && other.tax.id < one.tax.id ? other : one;
}

export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyedTaxes(taxes: readonly LineTax[], line: number): KeyedTax[] {
  const keyed = taxes.map((tax) => {
    if (!isPercent(tax.rate, MAX_RATE)) throw new TotalsError('bad_rate', line);
    return { key: taxKey(tax), tax };
  });
  if (new Set(keyed.map(({ key }) => key)).size < keyed.length) throw new TotalsError('duplicate_tax', line);
  return keyed.sort((a, b) => compareKeys(a.key, b.key));
}
