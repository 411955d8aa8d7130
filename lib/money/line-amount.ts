import { minorDigits } from './currencies';
import { isPercent } from './percent';
import { Exact, roundHalfAwayFromZero } from './rounding';
import { TotalsError } from './totals-error';
import type { TotalsLine } from './types';

/** Below 10^11 with up to four decimals: what the database keeps of a quantity or a price. */
const DECIMAL = /^-?\d{1,11}(\.\d{1,4})?$/;

/**
 * A line's amount in minor units: round(quantity × unit price × (1 − line discount)), PRODUCT.md Totals 1.
 * Throws a TotalsError that names the line when a decimal is malformed or too long, or the price negative.
 */
export function lineAmount(line: TotalsLine, currency: string, index: number): bigint {
  const { quantity, unitPrice, discountPercent } = line;
  if (!DECIMAL.test(quantity)) throw new TotalsError('bad_quantity', index);
  if (!DECIMAL.test(unitPrice)) throw new TotalsError('bad_price', index);
  if (!isPercent(discountPercent, 100)) throw new TotalsError('bad_line_discount', index);
  const price = new Exact(unitPrice);
  if (price.lt(0)) throw new TotalsError('negative_price', index);

  const kept = new Exact(100).minus(discountPercent).div(100);
  const amount = new Exact(quantity).times(price).times(kept);
  return roundHalfAwayFromZero(amount.times(new Exact(10).pow(minorDigits(currency))));
}
