import type { Day } from '@/lib/dates/day';

export type SeriesFormatError =
  | 'empty'
  | 'too_long'
  | 'bad_character'
  | 'unknown_placeholder'
  | 'no_number'
  | 'several_numbers'
  | 'bad_width'
  | 'year_missing';

type Part = { text: string } | { placeholder: 'PREFIX' | 'YYYY' | 'YY' | 'MM' } | { width: number };
type SeriesFormat = { ok: true; parts: Part[] } | { ok: false; code: SeriesFormatError };

/** What a number is made of: the series' prefix, the day of issue and the number in the series, from 1. */
type NumberFacts = { prefix: string; issueDate: Day; n: number };

const LONGEST = 40;
const WIDEST = 12;
/** Letters of any script, Latin digits, and the signs that numbers are printed, filed and typed with. */
const LITERAL = /^[\p{L}\p{M}0-9\-_/. ]*$/u;

/**
 * Reads a series' format: `{PREFIX}`, `{YYYY}`, `{YY}`, `{MM}`, and exactly one `{N}` or `{N:6}` (filled up with
 * zeros to that width). A series that starts again every year must hold the year, or numbers would come twice.
 */
export function parseSeriesFormat(format: string, { yearly = false } = {}): SeriesFormat {
  const fail = (code: SeriesFormatError): SeriesFormat => ({ ok: false, code });
  if (format.trim() === '') return fail('empty');
  if (format.length > LONGEST) return fail('too_long');
  if (format !== format.trim()) return fail('bad_character');

  const parts: Part[] = [];
  for (const piece of format.split(/(\{[^{}]*\})/).filter(Boolean)) {
    const inner = /^\{(.*)\}$/.exec(piece)?.[1];
    if (inner === undefined) {
      if (!isSeriesText(piece)) return fail('bad_character');
      parts.push({ text: piece });
    } else if (inner === 'PREFIX' || inner === 'YYYY' || inner === 'YY' || inner === 'MM') {
      parts.push({ placeholder: inner });
    } else {
      const width = /^N(?::(\d{1,3}))?$/.exec(inner);
      if (!width) return fail('unknown_placeholder');
      if (width[1] !== undefined && !(Number(width[1]) >= 1 && Number(width[1]) <= WIDEST))
        return fail('bad_width');
      parts.push({ width: Number(width[1] ?? 1) });
    }
  }

  const numbers = parts.filter((part) => 'width' in part).length;
  if (numbers === 0) return fail('no_number');
  if (numbers > 1) return fail('several_numbers');
  if (yearly && !parts.some((part) => 'placeholder' in part && part.placeholder.startsWith('Y'))) {
    return fail('year_missing');
  }
  return { ok: true, parts };
}

/** Whether a series' prefix, or a format's text between placeholders, holds only what numbers are printed with. */
export function isSeriesText(text: string): boolean {
  return LITERAL.test(text);
}

/** The printed number. Throws on a format that `parseSeriesFormat` refuses: such a one is never saved. */
export function formatNumber(format: string, facts: NumberFacts): string {
  const parsed = parseSeriesFormat(format);
  if (!parsed.ok) throw new RangeError(`Series format refused: ${parsed.code}`);
  if (!Number.isSafeInteger(facts.n) || facts.n < 1)
    throw new RangeError(`Not a document's number: ${facts.n}`);
  return parsed.parts.map((part) => filled(part, facts)).join('');
}

/** What the next number would look like while the format is being typed; null while it is not one yet. */
export function previewNumber(format: string, facts: NumberFacts): string | null {
  return parseSeriesFormat(format).ok && isSeriesText(facts.prefix) ? formatNumber(format, facts) : null;
}

function filled(part: Part, { prefix, issueDate, n }: NumberFacts): string {
  if ('text' in part) return part.text;
  if ('width' in part) return String(n).padStart(part.width, '0');
  const values = {
    PREFIX: prefix,
    YYYY: issueDate.slice(0, 4),
    YY: issueDate.slice(2, 4),
    MM: issueDate.slice(5, 7),
  };
  return values[part.placeholder];
}
