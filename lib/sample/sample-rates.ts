import { crossRate, type ExchangeRate } from '@/lib/money/exchange';

/** About how much of a currency a euro is: enough for figures that look right. */
const PER_EURO: Record<string, string> = {
  ...{ EUR: '1', GBP: '0.86', CHF: '0.95', USD: '1.10', MXN: '20.50', MAD: '10.80', AED: '4.05' },
  ...{ CZK: '24.80', DKK: '7.46', HUF: '395', ISK: '145', NOK: '11.60', PLN: '4.27', RON: '5.05' },
  ...{ RSD: '117', SEK: '11.10', TRY: '46', UAH: '47', ARS: '1550', BOB: '7.60', BRL: '6.20' },
  ...{ CLP: '1060', COP: '4500', CRC: '560', DOP: '70', GTQ: '8.45', HNL: '28.50', NIO: '40.50' },
  ...{ PEN: '4.05', PYG: '8400', UYU: '45', CAD: '1.52', AUD: '1.70', NZD: '1.88', JPY: '165' },
  ...{ CNY: '7.90', INR: '95', ILS: '3.90', SAR: '4.13', ZAR: '19.80' },
};

/** The rate that sample documents were issued at; null where the company counts in a currency that is not here. */
export function sampleRate(currency: string, base: string): ExchangeRate | null {
  const [numerator, denominator] = [PER_EURO[currency], PER_EURO[base]];
  return numerator && denominator ? crossRate(numerator, denominator) : null;
}
