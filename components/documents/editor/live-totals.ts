import type { FieldErrors } from '@/lib/actions/errors';
import { totalsFieldError } from '@/lib/documents/totals-field-error';
import { toMinor } from '@/lib/money/minor';
import { plainOf } from '@/lib/money/parse-decimal';
import { computeTotals } from '@/lib/money/totals';
import { TotalsError } from '@/lib/money/totals-error';
import type { Discount, LineTax, Totals, TotalsInput } from '@/lib/money/types';
import type { EditorValues } from './editor-values';

const SOUND = /^-?\d{1,11}(\.\d{1,4})?$/;

/** A typed decimal, or zero while it is not one yet. */
const soFar = (text: string, locale: string): string => {
  const plain = plainOf(text, locale);
  return SOUND.test(plain) ? plain : '0';
};

function discountSoFar(values: EditorValues, currency: string, locale: string): Discount | null {
  const value = soFar(values.discountValue, locale);
  if (value === '0') return null;
  if (values.discountKind === 'percent') return { kind: 'percent', percent: value, timing: 'before_tax' };
  const amount = toMinor(value, currency);
  return amount.ok ? { kind: 'amount', amount: amount.minor, timing: 'before_tax' } : null;
}

export type LiveTotals = { totals: Totals; errors: FieldErrors };

/**
 * The totals of what has been typed so far, by the function that the server computes them with. What it refuses
 * stands at its field, and the totals go on without a discount, or at zero.
 */
export function liveTotals(
  values: EditorValues,
  taxes: ReadonlyMap<string, LineTax>,
  currency: string,
  locale: string,
): LiveTotals {
  const input: TotalsInput = {
    currency,
    pricesIncludeTax: false,
    adjustment: 0n,
    discount: discountSoFar(values, currency, locale),
    lines: values.lines.map((line) => ({
      quantity: soFar(line.quantity, locale),
      unitPrice: soFar(line.unitPrice, locale),
      discountPercent: soFar(line.discountPercent, locale),
      taxes: line.taxIds.flatMap((id) => taxes.get(id) ?? []),
    })),
  };
  const first = attempt(input);
  if ('totals' in first) return { totals: first.totals, errors: {} };
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
