import { minorDigits } from './currencies';
import { toDecimalString } from './minor';

/** How many decimals a quantity, price or rate is shown with, at least and at most. */
type Decimals = { min?: number; max?: number };

/** Latin digits in every language (PRODUCT.md 1.3), and thousands always grouped: Spanish CLDR leaves 1234 bare. */
const ALWAYS = { numberingSystem: 'latn', useGrouping: 'always' } as const;

/** An amount in minor units as the language writes it, with the currency's sign and all of its decimals. */
export function formatMoney(minor: bigint, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return exactly(toDecimalString(minor, currency), locale, options);
}

/** A decimal string (a quantity, a unit price) as the language writes it; up to four decimals unless told. */
export function formatDecimal(value: string, locale: string, { min = 0, max = 4 }: Decimals = {}): string {
  return exactly(value, locale, { minimumFractionDigits: min, maximumFractionDigits: Math.max(min, max) });
}

/** A unit price in major units with the currency's sign: its decimals, and up to four where the price has more. */
export function formatPrice(major: string, currency: string, locale: string): string {
  return exactly(major, locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: minorDigits(currency),
    maximumFractionDigits: 4,
  });
}

/** A rate in percent (`'21'`, `'5.20'`) as the language writes it: 21 %, 5,2 %. `min` decimals stand under each other. */
export function formatPercent(rate: string, locale: string, min = 0): string {
  return exactly(`${rate}e-2`, locale, {
    style: 'percent',
    minimumFractionDigits: min,
    maximumFractionDigits: 4,
  });
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Formats the string itself: as a number it would lose digits beyond 2^53. */
function exactly(decimal: string, locale: string, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify([locale, options]);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { ...options, ...ALWAYS });
    formatters.set(key, formatter);
  }
  return formatter.format(decimal as Intl.StringNumericLiteral);
}
