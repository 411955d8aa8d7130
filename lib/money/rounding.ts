import { Decimal } from 'decimal.js';

/**
 * Decimals for money: as many digits as the largest product of quantity, price and discount has, and to spare,
 * so that nothing is rounded before `roundHalfAwayFromZero` does it once.
 */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/** The nearest whole number; a half goes away from zero, so that a credit note mirrors its invoice to the cent. */
export function roundHalfAwayFromZero(value: Decimal): bigint {
  return BigInt(value.toFixed(0, Decimal.ROUND_HALF_UP));
}

/** `percent` per cent of an amount in minor units, rounded half away from zero. */
export function percentOf(amount: bigint, percent: string): bigint {
  return roundHalfAwayFromZero(new Exact(amount.toString()).times(percent).div(100));
}
