import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

type NormalisedPhone = { ok: true; value: string } | { ok: false; code: 'not_a_phone' | 'has_extension' };

/** Phone numbers copied out of other programs are often wrapped in invisible marks of direction. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A phone number as people type it, in E.164 (`+34612345678`). Without an international prefix it is read as one of
 * `defaultCountry` (ISO 3166-1 alpha-2). Refused when its length fits no number of its country; an extension is
 * refused rather than lost, since E.164 has no place for one.
 */
export function normalisePhone(text: string, defaultCountry: string): NormalisedPhone {
  const country = isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  const typed = text.replace(DIRECTION_MARKS, '');
  const phone = parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false });
  if (!phone?.isPossible()) return { ok: false, code: 'not_a_phone' };
  if (phone.ext) return { ok: false, code: 'has_extension' };
  return { ok: true, value: phone.number };
}
