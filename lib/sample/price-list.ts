import { toDecimalString } from '@/lib/money/minor';
import type { SampleCurrency } from './vocabulary';

/** What a euro is taken for on the price list, in hundredths, and to what step prices are rounded, in minor units. */
const LIST: Record<SampleCurrency, { hundredths: number; step: number }> = {
  EUR: { hundredths: 100, step: 1 },
  GBP: { hundredths: 86, step: 5 },
  CHF: { hundredths: 95, step: 5 },
  USD: { hundredths: 110, step: 5 },
  MXN: { hundredths: 2050, step: 100 },
  MAD: { hundredths: 1080, step: 50 },
  AED: { hundredths: 405, step: 25 },
};

export const LIST_CURRENCIES = Object.keys(LIST) as SampleCurrency[];

/** Every price went up a year ago. */
const OLD_PRICES_PERCENT = 96;

/** A price in a customer's currency, as a decimal. */
export function priceIn(currency: SampleCurrency, euroCents: number, aYearOld: boolean): string {
  const { hundredths, step } = LIST[currency];
  const exact = (euroCents * hundredths * (aYearOld ? OLD_PRICES_PERCENT : 100)) / 10_000;
  return toDecimalString(BigInt(Math.round(exact / step) * step), currency);
}
