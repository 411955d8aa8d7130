import type { LineTax } from '@/lib/money/types';

type PresetTax = Omit<LineTax, 'id'>;

/** What the setup fills in once the company's country is chosen. All of it can be changed afterwards. */
export type CountryPreset = {
  /** ISO 4217. */
  currency: string;
  /** IANA; where a country has several, the one most of its people live in. */
  timeZone: string;
  /** BCP 47. */
  language: string;
  /** The first one is the usual tax of a sale. */
  taxes: readonly PresetTax[];
  /** What issuing asks of the seller besides legal name, address and tax id. */
  sellerNeeds: readonly ('bank' | 'register')[];
};

/** VAT or a general sales tax, the usual rate first; a zero rate is category Z until somebody knows better. */
function vat(name: string, ...rates: string[]): PresetTax[] {
  return rates.map((rate) => ({ name, rate, kind: 'vat', category: rate === '0' ? 'Z' : 'S' }));
}

/** Kept back by the buyer; outside VAT, hence category O. */
function withholding(name: string, ...rates: string[]): PresetTax[] {
  return rates.map((rate) => ({ name, rate, kind: 'withholding', category: 'O' }));
}

function preset(
  currency: string,
  timeZone: string,
  language: string,
  taxes: readonly PresetTax[] = [],
  sellerNeeds: CountryPreset['sellerNeeds'] = [],
): CountryPreset {
  return { currency, timeZone, language, taxes, sellerNeeds };
}

/**
 * By ISO 3166-1 alpha-2. Rates as in force at the beginning of 2026: for the EU those of the Commission's "Taxes in
 * Europe" database, elsewhere those of the country's tax authority, mainland and without regional or border rates.
 * Where reduced rates are narrow or in flux only the standard rate and zero are here; countries whose sales tax
 * depends on place or product (US, BR) have none. Withholding: Spain RIRPF art. 95, Italy DPR 600/1973 art. 25,
 * Mexico LISR art. 106 and RLIVA art. 3 (two thirds of the VAT).
 * Register line: the Netherlands want the KvK number on every business's invoices (Handelsregisterwet art. 27);
 * where only companies of some legal forms must print one (Germany, Austria, Italy, …) it is not asked of all.
 */
const PRESETS: Record<string, CountryPreset> = {
  // European Union
  AT: preset('EUR', 'Europe/Vienna', 'de', vat('USt.', '20', '13', '10', '0')),
  BE: preset('EUR', 'Europe/Brussels', 'nl', vat('BTW', '21', '12', '6', '0')),
  BG: preset('EUR', 'Europe/Sofia', 'bg', vat('ДДС', '20', '9', '0')),
  CY: preset('EUR', 'Asia/Nicosia', 'el', vat('ΦΠΑ', '19', '9', '5', '0')),
  CZ: preset('CZK', 'Europe/Prague', 'cs', vat('DPH', '21', '12', '0')),
  DE: preset('EUR', 'Europe/Berlin', 'de', vat('USt.', '19', '7', '0')),
  DK: preset('DKK', 'Europe/Copenhagen', 'da', vat('Moms', '25', '0')),
  EE: preset('EUR', 'Europe/Tallinn', 'et', vat('KM', '24', '13', '9', '0')),
  ES: preset('EUR', 'Europe/Madrid', 'es', [
    ...vat('IVA', '21', '10', '4', '0'),
    ...withholding('IRPF', '15', '7'),
  ]),
  FI: preset('EUR', 'Europe/Helsinki', 'fi', vat('ALV', '25.5', '10', '0')),
  FR: preset('EUR', 'Europe/Paris', 'fr', vat('TVA', '20', '10', '5.5', '2.1', '0')),
  GR: preset('EUR', 'Europe/Athens', 'el', vat('ΦΠΑ', '24', '13', '6', '0')),
  HR: preset('EUR', 'Europe/Zagreb', 'hr', vat('PDV', '25', '13', '5', '0')),
  HU: preset('HUF', 'Europe/Budapest', 'hu', vat('ÁFA', '27', '18', '5', '0')),
  IE: preset('EUR', 'Europe/Dublin', 'en', vat('VAT', '23', '13.5', '9', '0')),
  IT: preset('EUR', 'Europe/Rome', 'it', [
    ...vat('IVA', '22', '10', '5', '4', '0'),
    ...withholding('Ritenuta d’acconto', '20'),
  ]),
  LT: preset('EUR', 'Europe/Vilnius', 'lt', vat('PVM', '21', '0')),
  LU: preset('EUR', 'Europe/Luxembourg', 'fr', vat('TVA', '17', '14', '8', '3', '0')),
  LV: preset('EUR', 'Europe/Riga', 'lv', vat('PVN', '21', '12', '5', '0')),
  MT: preset('EUR', 'Europe/Malta', 'en', vat('VAT', '18', '7', '5', '0')),
  NL: preset('EUR', 'Europe/Amsterdam', 'nl', vat('btw', '21', '9', '0'), ['register']),
  PL: preset('PLN', 'Europe/Warsaw', 'pl', vat('VAT', '23', '8', '5', '0')),
  PT: preset('EUR', 'Europe/Lisbon', 'pt-PT', vat('IVA', '23', '13', '6', '0')),
  RO: preset('RON', 'Europe/Bucharest', 'ro', vat('TVA', '21', '11', '0')),
  SE: preset('SEK', 'Europe/Stockholm', 'sv', vat('Moms', '25', '12', '6', '0')),
  SI: preset('EUR', 'Europe/Ljubljana', 'sl', vat('DDV', '22', '9.5', '5', '0')),
  SK: preset('EUR', 'Europe/Bratislava', 'sk', vat('DPH', '23', '19', '5', '0')),
  // Rest of Europe
  AD: preset('EUR', 'Europe/Andorra', 'ca', vat('IGI', '4.5', '0')),
  CH: preset('CHF', 'Europe/Zurich', 'de-CH', vat('MWST', '8.1', '3.8', '2.6', '0')),
  GB: preset('GBP', 'Europe/London', 'en-GB', vat('VAT', '20', '5', '0')),
  IS: preset('ISK', 'Atlantic/Reykjavik', 'is', vat('VSK', '24', '11', '0')),
  LI: preset('CHF', 'Europe/Vaduz', 'de', vat('MWST', '8.1', '3.8', '2.6', '0')),
  NO: preset('NOK', 'Europe/Oslo', 'nb', vat('MVA', '25', '15', '12', '0')),
  RS: preset('RSD', 'Europe/Belgrade', 'sr', vat('ПДВ', '20', '10', '0')),
  TR: preset('TRY', 'Europe/Istanbul', 'tr', vat('KDV', '20', '10', '1', '0')),
  UA: preset('UAH', 'Europe/Kyiv', 'uk', vat('ПДВ', '20', '7', '0')),
  // Latin America
  AR: preset('ARS', 'America/Argentina/Buenos_Aires', 'es-AR', vat('IVA', '21', '10.5', '27', '0')),
  BO: preset('BOB', 'America/La_Paz', 'es', vat('IVA', '13', '0')),
  BR: preset('BRL', 'America/Sao_Paulo', 'pt-BR'),
  CL: preset('CLP', 'America/Santiago', 'es-CL', vat('IVA', '19', '0')),
  CO: preset('COP', 'America/Bogota', 'es-CO', vat('IVA', '19', '5', '0')),
  CR: preset('CRC', 'America/Costa_Rica', 'es', vat('IVA', '13', '4', '2', '1', '0')),
  DO: preset('DOP', 'America/Santo_Domingo', 'es', vat('ITBIS', '18', '16', '0')),
  EC: preset('USD', 'America/Guayaquil', 'es', vat('IVA', '15', '0')),
  GT: preset('GTQ', 'America/Guatemala', 'es', vat('IVA', '12', '0')),
  HN: preset('HNL', 'America/Tegucigalpa', 'es', vat('ISV', '15', '18', '0')),
  MX: preset('MXN', 'America/Mexico_City', 'es-MX', [
    ...vat('IVA', '16', '0'),
    ...withholding('ISR', '10'),
    ...withholding('Retención de IVA', '10.6667'),
  ]),
  NI: preset('NIO', 'America/Managua', 'es', vat('IVA', '15', '0')),
  PA: preset('USD', 'America/Panama', 'es', vat('ITBMS', '7', '10', '15', '0')),
  PE: preset('PEN', 'America/Lima', 'es-PE', vat('IGV', '18', '0')),
  PY: preset('PYG', 'America/Asuncion', 'es', vat('IVA', '10', '5', '0')),
  SV: preset('USD', 'America/El_Salvador', 'es', vat('IVA', '13', '0')),
  UY: preset('UYU', 'America/Montevideo', 'es-UY', vat('IVA', '22', '10', '0')),
  VE: preset('VES', 'America/Caracas', 'es', vat('IVA', '16', '0')),
  // Elsewhere
  AE: preset('AED', 'Asia/Dubai', 'ar', vat('VAT', '5', '0')),
  AU: preset('AUD', 'Australia/Sydney', 'en-AU', vat('GST', '10', '0')),
  CA: preset('CAD', 'America/Toronto', 'en-CA', [
    ...vat('GST', '5', '0'),
    ...vat('HST', '13', '14', '15'),
    ...vat('QST', '9.975'),
  ]),
  IL: preset('ILS', 'Asia/Jerusalem', 'he', vat('מע״מ', '18', '0')),
  JP: preset('JPY', 'Asia/Tokyo', 'ja', vat('消費税', '10', '8', '0')),
  MA: preset('MAD', 'Africa/Casablanca', 'fr', vat('TVA', '20', '10', '0')),
  NZ: preset('NZD', 'Pacific/Auckland', 'en-NZ', vat('GST', '15', '0')),
  SA: preset('SAR', 'Asia/Riyadh', 'ar', vat('VAT', '15', '0')),
  US: preset('USD', 'America/New_York', 'en-US'),
  ZA: preset('ZAR', 'Africa/Johannesburg', 'en', vat('VAT', '15', '0')),
};

/** The preset of a country by its ISO code; undefined where we know none, and the setup leaves its fields to people. */
export function countryPreset(country: string): CountryPreset | undefined {
  return Object.hasOwn(PRESETS, country) ? PRESETS[country] : undefined;
}

/** The countries that have a preset. */
export const presetCountries: readonly string[] = Object.keys(PRESETS).sort();
