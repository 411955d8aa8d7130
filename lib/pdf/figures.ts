import type { Day } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { minorDigits } from '@/lib/money/currencies';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/money/format';
import { toDecimalString } from '@/lib/money/minor';

/** What a document's figures and dates look like in its language; Latin digits in every one. */
export type Figures = {
  /** Minor units, with the currency's sign. */
  money: (minor: bigint) => string;
  /** Minor units without a sign, for a column whose head names the currency. */
  amount: (minor: bigint) => string;
  /** A unit price in major units: the currency's decimals, and up to four where it has more. */
  price: (major: string) => string;
  quantity: (quantity: string) => string;
  percent: (rate: string) => string;
  /** An ISO day, written out. */
  day: (isoDay: Day) => string;
  /** The same for a column of them. */
  shortDay: (isoDay: Day) => string;
};

export function figuresFor(language: string, currency: string): Figures {
  const digits = minorDigits(currency);
  return {
    money: (minor) => formatMoney(minor, currency, language),
    amount: (minor) => formatDecimal(toDecimalString(minor, currency), language, { min: digits }),
    price: (major) => formatDecimal(major, language, { min: digits }),
    quantity: (quantity) => formatDecimal(quantity, language),
    percent: (rate) => formatPercent(rate, language),
    day: (isoDay) => formatDay(isoDay, language, 'long'),
    shortDay: (isoDay) => formatDay(isoDay, language),
  };
}
