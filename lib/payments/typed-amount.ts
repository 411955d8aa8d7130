import { fieldError } from '@/lib/actions/errors';
import { toMinor } from '@/lib/money/minor';

const CODES = {
  not_a_number: 'amount_invalid',
  too_many_decimals: 'too_many_decimals',
  too_large: 'amount_too_large',
} as const;

/**
 * A typed sum in minor units of its currency: more than nothing, and with no decimals that the currency lacks.
 * @throws DomainError at its field
 */
export function typedAmount(typed: string, currency: string, field: string): bigint {
  const amount = toMinor(typed, currency);
  if (!amount.ok) throw fieldError(field, CODES[amount.code]);
  if (amount.minor <= 0n) throw fieldError(field, 'amount_not_positive');
  return amount.minor;
}
