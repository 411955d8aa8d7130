/** What a report adds up: one currency, or every one of them in the base currency at the rates of the documents. */
export type CurrencyChoice = { currency: string; every: boolean };

/** How an address says that it wants every currency. */
export const EVERY = 'base';

/** `unknown`: what the address asks for and is not on offer, to be told; the first on offer is shown then. */
export type AskedCurrency = CurrencyChoice & { unknown: string | null };

/**
 * The currency of an address.
 * @param currencies those on offer, the one that is shown where an address says none first
 */
export function readCurrency(
  wanted: string | undefined,
  currencies: readonly string[],
  base: string,
): AskedCurrency {
  const asked = (wanted ?? '').trim().slice(0, 20);
  if (asked === EVERY) return { currency: base, every: true, unknown: null };
  const found = currencies.find((each) => each === asked);
  return {
    currency: found ?? currencies[0] ?? base,
    every: false,
    unknown: found || asked === '' ? null : asked,
  };
}

/** The same as an address says it. */
export const currencyParam = ({ currency, every }: CurrencyChoice): string => (every ? EVERY : currency);
