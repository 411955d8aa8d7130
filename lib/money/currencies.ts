/**
 * Currencies in use, after ISO 4217 list one (without metals, test codes and bond units).
 * Written out because `Intl.supportedValuesOf('currency')` depends on the engine's CLDR and still lists
 * withdrawn ones (HRK, CUC, ZWL).
 */
const CODES =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF ' +
  'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL ' +
  'HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD ' +
  'MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG ' +
  'QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD ' +
  'TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/**
 * Minor digits that are not two. CLDR is no source for them: it gives the digits that people write
 * (0 for IQD, IRR, LAK), ISO 4217 the ones that amounts are booked in.
 */
const EXCEPTIONS: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const digitsByCode = new Map(CODES.split(' ').map((code) => [code, 2]));
for (const [digits, codes] of Object.entries(EXCEPTIONS)) {
  for (const code of codes.split(' ')) digitsByCode.set(code, Number(digits));
}

/** Every currency on offer, alphabetical. */
export const currencyCodes: readonly string[] = [...digitsByCode.keys()].sort();

/** Whether `code` is an ISO 4217 currency in use, in capitals. */
export function isCurrency(code: string): boolean {
  return digitsByCode.has(code);
}

/** How many decimals the currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. Throws on an unknown code. */
export function minorDigits(currency: string): number {
  const digits = digitsByCode.get(currency);
  if (digits === undefined) throw new RangeError(`Unknown currency: ${currency}`);
  return digits;
}
