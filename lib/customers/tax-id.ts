import { entityValidators, euVat, personValidators, stdnum, type Validator } from 'stdnum';

/** Tax numbers that stdnum knows but does not list among those of companies. */
const OTHERS: Record<string, readonly string[]> = {
  DZ: ['nif'],
  EG: ['tn'],
  FO: ['vn'],
  GN: ['nifp'],
  IN: ['gstin'],
  KE: ['pin'],
  ME: ['pib'],
  MK: ['edb'],
  TH: ['moa'],
  TN: ['mf'],
  VE: ['rif'],
};

/** A tax id as it is kept: capitals, single spaces, plain hyphens; its own punctuation stays as people write it. */
export function tidyTaxId(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
}

/**
 * Whether a tax id fits its country's format and check digits: a company's or VAT number, or that of a person, who
 * may be a customer too. Only ever a warning: `unknown` where nothing is known of the country's numbers.
 * `country` is ISO 3166-1 alpha-2.
 */
export function checkTaxId(country: string, value: string): 'valid' | 'invalid' | 'unknown' {
  const others = (OTHERS[country] ?? []).flatMap((name) => stdnum[country]?.[name] ?? []);
  const companies = [...(euVat[country] ?? []), ...(entityValidators[country] ?? []), ...others];
  const written = tidyTaxId(value);
  const spellings = [written, written.replace(/[\s.\-/]/g, '')];
  const fits = (validator: Validator) => spellings.some((spelling) => validator.validate(spelling).isValid);

  if ([...companies, ...(personValidators[country] ?? [])].some(fits)) return 'valid';
  return companies.length > 0 ? 'invalid' : 'unknown';
}
