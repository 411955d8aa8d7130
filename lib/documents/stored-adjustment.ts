import { fieldError } from '@/lib/actions/errors';
import { toMinor } from '@/lib/money/minor';

/** As much as a discount may be. */
const MOST = 10n ** 16n - 1n;

/**
 * A typed adjustment in minor units.
 * @throws DomainError at `adjustment` for decimals that the currency does not have, or too large an amount
 */
export function minorAdjustment(typed: string, currency: string): bigint {
  const amount = toMinor(typed, currency);
  if (amount.ok && amount.minor <= MOST && amount.minor >= -MOST) return amount.minor;
  throw fieldError(
    'adjustment',
    amount.ok || amount.code === 'too_large'
      ? 'amount_too_large'
      : amount.code === 'not_a_number'
        ? 'bad_amount'
        : 'too_many_decimals',
  );
}
