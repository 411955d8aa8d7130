import { minorDigits } from './currencies';
import { Exact, roundHalfAwayFromZero } from './rounding';

/**
 * An exchange rate: how much of another currency one unit of the base currency is, as a plain decimal string. It is
 * the way round in which the European Central Bank publishes its rates (1 EUR = 1.0832 USD).
 */
export type ExchangeRate = string;

const RATE = /^\d{1,10}(\.\d{1,10})?$/;

/** Whether a plain decimal string can be a rate: above zero, ten digits on either side of the point. */
export const isExchangeRate = (text: string): boolean => RATE.test(text) && Number(text) > 0;

/** An amount in minor units of a currency as minor units of the base currency, rounded half away from zero. */
export function toBase(amount: bigint, currency: string, base: string, rate: ExchangeRate): bigint {
  const scale = new Exact(10).pow(minorDigits(base) - minorDigits(currency));
  return roundHalfAwayFromZero(new Exact(amount.toString()).times(scale).div(rate));
}

/** A document's taxes and total in the base currency; each tax is rounded by itself, as it is printed. */
export function baseFigures(
  { total, taxes }: { total: bigint; taxes: readonly bigint[] },
  currency: string,
  base: string,
  rate: ExchangeRate,
): { baseTotal: bigint; baseTax: bigint } {
  return {
    baseTotal: toBase(total, currency, base, rate),
    baseTax: taxes.reduce((sum, tax) => sum + toBase(tax, currency, base, rate), 0n),
  };
}

/** The rate the other way round, or over a third currency: `numerator ÷ denominator`, to ten decimals. */
export const crossRate = (numerator: ExchangeRate, denominator: ExchangeRate): ExchangeRate =>
  new Exact(numerator).div(denominator).toDecimalPlaces(10).toFixed();
