/** Why totals cannot be computed. Each code has a message of its own in every language. */
export type TotalsErrorCode =
  | 'unknown_currency'
  | 'too_many_lines'
  | 'bad_quantity'
  | 'bad_price'
  | 'negative_price'
  | 'bad_line_discount'
  | 'bad_rate'
  | 'duplicate_tax'
  | 'bad_discount'
  | 'discount_out_of_range'
  | 'too_large';

/** Input that no document may have. `line` is the index of the line at fault, where it is one line's. */
export class TotalsError extends Error {
  readonly code: TotalsErrorCode;
  readonly line: number | undefined;

  constructor(code: TotalsErrorCode, line?: number) {
    super(line === undefined ? code : `${code} in line ${line}`);
    this.name = 'TotalsError';
    this.code = code;
    this.line = line;
  }
}
