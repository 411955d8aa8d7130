import { currencyCodes } from '@/lib/money/currencies';

export type Named = { code: string; name: string };

const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** Whether this is a country of the list: `Intl` also names ZZ, EU and UN. */
export const isCountry = (code: string): boolean => CODES.includes(code);

/** By language and kind: to name and to sort two hundred takes longer than all else of a form. */
const known = new Map<string, readonly Named[]>();

function sortedNames(codes: readonly string[], locale: string, type: 'region' | 'currency') {
  const key = `${type} ${locale}`;
  const sorted = known.get(key) ?? named(codes, locale, type);
  known.set(key, sorted);
  return sorted;
}

const named = (codes: readonly string[], locale: string, type: 'region' | 'currency'): Named[] => {
  const names = new Intl.DisplayNames(locale, { type });
  const order = new Intl.Collator(locale);
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => order.compare(one.name, other.name));
};

/** Countries (ISO 3166-1 alpha-2, and XK, which the EU uses for Kosovo), named and sorted in a language. */
export const countryNames = (locale: string): readonly Named[] => sortedNames(CODES, locale, 'region');

/** Currencies (ISO 4217), named and sorted in a language. */
export const currencyNames = (locale: string): readonly Named[] =>
  sortedNames(currencyCodes, locale, 'currency');
