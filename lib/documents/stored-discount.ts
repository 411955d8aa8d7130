import { fieldError } from '@/lib/actions/errors';
import { toMinor } from '@/lib/money/minor';
import { plainDecimal } from '@/lib/money/plain-decimal';
import type { Discount } from '@/lib/money/types';
import type { DraftFields } from './schemas';

/** How a row keeps a discount: percent, or minor units, in one numeric column. */
export type StoredDiscount = {
  discountKind: 'percent' | 'amount' | null;
  discountValue: string | null;
  discountTiming: 'before_tax' | 'after_tax';
};

/** What the column holds: sixteen digits before the point. */
const MAX_KEPT = 10n ** 16n - 1n;

/** A row's discount as the totals function takes it. */
export function discountOfRow(row: StoredDiscount): Discount | null {
  const { discountKind: kind, discountTiming: timing } = row;
  if (kind === null || row.discountValue === null) return null;
  const value = plainDecimal(row.discountValue);
  return kind === 'percent' ? { kind, percent: value, timing } : { kind, amount: BigInt(value), timing };
}

/**
 * A typed discount as a row keeps it.
 * @throws DomainError at `discount.value` for decimals that the currency does not have
 */
export function rowOfDiscount(discount: DraftFields['discount'], currency: string): StoredDiscount {
  const discountTiming = discount?.timing ?? 'before_tax';
  if (!discount) return { discountKind: null, discountValue: null, discountTiming };
  if (discount.kind === 'percent') {
    return { discountKind: 'percent', discountValue: discount.value, discountTiming };
  }
  const amount = toMinor(discount.value, currency);
  if (!amount.ok) {
    throw fieldError(
      'discount.value',
      amount.code === 'not_a_number'
        ? 'bad_discount'
        : amount.code === 'too_large'
          ? 'amount_too_large'
          : 'too_many_decimals',
    );
  }
  if (amount.minor > MAX_KEPT) throw fieldError('discount.value', 'amount_too_large');
  return { discountKind: 'amount', discountValue: amount.minor.toString(), discountTiming };
}
