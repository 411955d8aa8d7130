import { isPercent } from './percent';
import { percentOf } from './rounding';
import { TotalsError } from './totals-error';
import type { Discount } from './types';

/**
 * What a document discount of the given timing takes off `amount`, in minor units: a percentage is rounded once, half
 * away from zero (and follows the sign of what it is taken from); a fixed amount must lie between zero and it.
 */
export function discountOn(amount: bigint, discount: Discount | null, timing: Discount['timing']): bigint {
  if (discount?.timing !== timing) return 0n;
  if (discount.kind === 'percent') {
    if (!isPercent(discount.percent, 100)) throw new TotalsError('bad_discount');
    return percentOf(amount, discount.percent);
  }
  // A discount of nothing fits any document, one below zero too.
  if (discount.amount !== 0n && (discount.amount < 0n || discount.amount > amount)) {
    throw new TotalsError('discount_out_of_range');
  }
  return discount.amount;
}
