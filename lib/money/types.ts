/** What a tax does to a document: VAT and sales tax add, a surcharge adds on top (recargo), withholding is kept back by the buyer. */
export type TaxKind = 'vat' | 'surcharge' | 'withholding';

/** VAT category codes of EN 16931 (UNCL 5305, the subset the standard allows). */
export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];

/** A tax as a line carries it. `rate` is percent as a decimal string, e.g. `'21'` or `'5.2'`. */
export type LineTax = {
  id: string;
  name: string;
  rate: string;
  kind: TaxKind;
  category: TaxCategory;
};

/** A line as the totals function reads it. Decimals are strings: never a float. */
export type TotalsLine = {
  /** Up to four decimals, may be negative. */
  quantity: string;
  /** In the currency's major unit, up to four decimals, not negative. */
  unitPrice: string;
  /** Percent, 0 to 100. */
  discountPercent: string;
  taxes: readonly LineTax[];
};

/** A document discount: an amount in minor units or a percentage of what it is taken from. */
export type Discount =
  | { kind: 'amount'; amount: bigint; timing: 'before_tax' | 'after_tax' }
  | { kind: 'percent'; percent: string; timing: 'before_tax' | 'after_tax' };

export type TotalsInput = {
  /** ISO 4217. */
  currency: string;
  pricesIncludeTax: boolean;
  lines: readonly TotalsLine[];
  discount: Discount | null;
  /** Free adjustment after tax, minor units, may be negative. */
  adjustment: bigint;
};

/** One tax over the whole document: computed once, and not per line (EN 16931, BR-CO-17). */
export type TaxTotal = LineTax & { base: bigint; amount: bigint };

/** All amounts in minor units of the currency. `paid + credited + due + withheld = total`, always. */
export type Totals = {
  /** Per line, in the order given: net of the line's discount, without document discount; gross where prices include tax. */
  lineAmounts: bigint[];
  subtotal: bigint;
  /** Discount before tax. */
  discount: bigint;
  /** Taxes that add to the total (VAT, sales tax, surcharge), ordered by key so that the order of lines never matters. */
  taxes: TaxTotal[];
  /** Taxes that the buyer keeps back; `amount` is positive. */
  withholdings: TaxTotal[];
  taxTotal: bigint;
  /** Net base after discount, before tax. */
  net: bigint;
  discountAfterTax: bigint;
  adjustment: bigint;
  total: bigint;
  withheld: bigint;
  payable: bigint;
  /** False as soon as a discount after tax or an adjustment is used: EN 16931 has no place for them. */
  expressibleAsEInvoice: boolean;
};
