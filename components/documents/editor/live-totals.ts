import type { FieldErrors } from '@/lib/actions/errors';
import { totalsFieldError } from '@/lib/documents/totals-field-error';
import { toMinor } from '@/lib/money/minor';
import { plainOf } from '@/lib/money/parse-decimal';
import { computeTotals } from '@/lib/money/totals';
import { TotalsError } from '@/lib/money/totals-error';
import type { Discount, LineTax, Totals, TotalsInput, TotalsLine } from '@/lib/money/types';
import type { EditorLine, EditorValues } from './editor-values';

const SOUND = /^-?\d{1,11}(\.\d{1,4})?$/;

/** A typed decimal, or zero while it is not one yet. */
const soFar = (text: string, locale: string): string => {
  const plain = plainOf(text, locale);
  return SOUND.test(plain) ? plain : '0';
};

function discountSoFar(values: Counted, currency: string, locale: string): Discount | null {
  const value = soFar(values.discountValue, locale);
  if (value === '0') return null;
  const timing = values.discountTiming;
  if (values.discountKind === 'percent') return { kind: 'percent', percent: value, timing };
  const amount = toMinor(value, currency);
  return amount.ok ? { kind: 'amount', amount: amount.minor, timing } : null;
}

function adjustmentSoFar(values: Counted, currency: string, locale: string): bigint {
  const amount = toMinor(soFar(values.adjustment, locale), currency);
  return amount.ok ? amount.minor : 0n;
}

type ReadLine = { taxes: ReadonlyMap<string, LineTax>; locale: string; read: TotalsLine };
const readLines = new WeakMap<EditorLine, ReadLine>();

/** A line as the totals take it, read once for as long as nobody changes it. */
function lineSoFar(line: EditorLine, taxes: ReadonlyMap<string, LineTax>, locale: string): TotalsLine {
  const known = readLines.get(line);
  if (known?.taxes === taxes && known.locale === locale) return known.read;
  const sold = line.kind === 'line';
  const read = {
    quantity: sold ? soFar(line.quantity, locale) : '0',
    unitPrice: sold ? soFar(line.unitPrice, locale) : '0',
    discountPercent: soFar(line.discountPercent, locale),
    taxes: sold ? line.taxIds.flatMap((id) => taxes.get(id) ?? []) : [],
  };
  readLines.set(line, { taxes, locale, read });
  return read;
}

/** One and the same while nothing is wrong. */
const NO_ERRORS: FieldErrors = {};

/** What of a document its totals follow from. */
type Counted = Pick<
  EditorValues,
  'lines' | 'pricesIncludeTax' | 'discountKind' | 'discountValue' | 'discountTiming' | 'adjustment'
>;

export type LiveTotals = { totals: Totals; errors: FieldErrors };

/**
 * The totals of what has been typed so far, by the function that the server computes them with. What it refuses
 * stands at its field, and the totals go on without a discount, or at zero.
 */
export function liveTotals(
  values: Counted,
  taxes: ReadonlyMap<string, LineTax>,
  currency: string,
  locale: string,
): LiveTotals {
  const input: TotalsInput = {
    currency,
    pricesIncludeTax: values.pricesIncludeTax,
    adjustment: adjustmentSoFar(values, currency, locale),
    discount: discountSoFar(values, currency, locale),
    lines: values.lines.map((line) => lineSoFar(line, taxes, locale)),
  };
  const first = attempt(input);
  if ('totals' in first) return { totals: first.totals, errors: NO_ERRORS };
  const calm = attempt({ ...input, discount: null });
  const totals = 'totals' in calm ? calm.totals : computeTotals({ ...input, discount: null, lines: [] });
  return { totals, errors: totalsFieldError(first.error).fields };
}

function attempt(input: TotalsInput): { totals: Totals } | { error: TotalsError } {
  try {
    return { totals: computeTotals(input) };
  } catch (error) {
    if (error instanceof TotalsError) return { error };
    throw error;
  }
}
