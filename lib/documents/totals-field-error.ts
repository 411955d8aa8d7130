import { DomainError, type ErrorCode, fieldError } from '@/lib/actions/errors';
import { computeTotals } from '@/lib/money/totals';
import { TotalsError, type TotalsErrorCode } from '@/lib/money/totals-error';
import type { Totals, TotalsInput } from '@/lib/money/types';

/** The field that each refusal stands at, within its line or on the document. */
const FIELDS: Record<TotalsErrorCode, readonly [field: string, code: ErrorCode]> = {
  unknown_currency: ['customerId', 'unknown_currency'],
  too_many_lines: ['lines', 'too_many_lines'],
  bad_quantity: ['quantity', 'bad_quantity'],
  bad_price: ['unitPrice', 'bad_price'],
  negative_price: ['unitPrice', 'negative_price'],
  bad_line_discount: ['discountPercent', 'bad_line_discount'],
  bad_rate: ['taxIds', 'bad_rate'],
  duplicate_tax: ['taxIds', 'duplicate_tax'],
  bad_discount: ['discount.value', 'bad_discount'],
  discount_out_of_range: ['discount.value', 'discount_out_of_range'],
  too_large: ['unitPrice', 'amount_too_large'],
};

/** The refusal of the totals function as an error at the form's field. */
export function totalsFieldError({ code, line }: TotalsError): DomainError {
  const [field, told] = FIELDS[code];
  if (line !== undefined) return fieldError(`lines.${line}.${field}`, told);
  return code === 'too_large' ? new DomainError(told) : fieldError(field, told);
}

/**
 * `computeTotals`, for input that a person typed.
 * @throws DomainError with the error at its field
 */
export function totalsOrFieldError(input: TotalsInput): Totals {
  try {
    return computeTotals(input);
  } catch (error) {
    throw error instanceof TotalsError ? totalsFieldError(error) : error;
  }
}
