import { formatDecimal } from './format';

type ParsedDecimal = { ok: true; value: string } | { ok: false; code: 'empty' | 'not_a_number' };

const LONGEST = 60;

/**
 * Reads a number as people type it in their language and gives it as a plain decimal string: `'1.234,56'` in Spanish
 * and `'1,234.56'` in English are `'1234.56'`. A plain `'1234.56'` is understood in every language where the language
 * itself cannot read it: in Spanish `'1.234'` is a thousand and more, `'1.23'` is not. Digits, signs and spaces of
 * other scripts are understood. Whatever is not clearly a number is refused, never guessed.
 */
export function parseDecimal(text: string, locale: string): ParsedDecimal {
  const { decimal, group, innerGroup } = signsOf(locale);
  const typed = plain(text, decimal, group);
  if (typed === '') return { ok: false, code: 'empty' };
  if (typed.length > LONGEST) return { ok: false, code: 'not_a_number' };

  // Spaces group digits in every language; one kind of sign per number.
  const grouped = `\\d{1,3}(?:(?<gap>[ ${escaped(group)}])(?:\\d{${innerGroup}}\\k<gap>)*\\d{3})?`;
  const local = new RegExp(`^(-?)(?=.*\\d)(${grouped}|\\d*)(?:${escaped(decimal)}(\\d*))?$`).exec(typed);
  if (local) return canonical(local[1], local[2]?.replace(/\D/g, ''), local[4]);
  const bare = /^(-?)(\d*)\.(\d+)$/.exec(typed);
  return bare ? canonical(bare[1], bare[2], bare[3]) : { ok: false, code: 'not_a_number' };
}

/** What was typed as a plain decimal; what is no number stays as it is, for the server to refuse at its field. */
export function plainOf(text: string, locale: string): string {
  const parsed = parseDecimal(text, locale);
  return parsed.ok ? parsed.value : text.trim();
}

/** A typed number, tidily; what is no number stays. */
export function tidied(text: string, locale: string, min = 0): string {
  const parsed = parseDecimal(text, locale);
  return parsed.ok ? formatDecimal(parsed.value, locale, { min, max: 4 }) : text;
}

function canonical(sign = '', whole = '', part = ''): ParsedDecimal {
  const integer = whole.replace(/^0+/, '') || '0';
  const decimals = part.replace(/0+$/, '');
  const size = decimals ? `${integer}.${decimals}` : integer;
  return { ok: true, value: size === '0' ? '0' : sign + size };
}

type Signs = { decimal: string; group: string; innerGroup: number };
const signs = new Map<string, Signs>();

/** What separates decimals and thousands in a language, and how long its inner groups are (two digits in India). */
function signsOf(locale: string): Signs {
  const known = signs.get(locale);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn', useGrouping: 'always' });
  const parts = format.formatToParts(1_234_567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value.normalize('NFKC') ?? '';
  const integers = parts.filter(({ type }) => type === 'integer');
  const found = {
    decimal: sign('decimal') || '.',
    group: sign('group').replace('’', "'"),
    innerGroup: integers[1]?.value.length ?? 3,
  };
  signs.set(locale, found);
  return found;
}

/** Zero of each script whose digits people type, besides full-width ones, which NFKC makes plain. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** The text in Latin digits and signs: marks of direction gone, every kind of space and minus made the plain one. */
function plain(text: string, decimal: string, group: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\u2212/g, '-')
    .replace(/’/g, "'")
    .replace(/\u066b/g, decimal)
    .replace(/\u066c/g, group)
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .trim();
}

function escaped(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
