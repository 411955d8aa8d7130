import type { documentTaxes } from '@/db/schema';
import { plainDecimal } from '@/lib/money/plain-decimal';
import type { TaxTotal, Totals } from '@/lib/money/types';
import type { DocumentRow } from './lock-document';
import { byPrintedOrder } from './tax-order';

type StoredTax = typeof documentTaxes.$inferSelect;

/** The totals of an issued document from what was written when it was issued; nothing is computed anew. */
export function storedTotals(
  row: DocumentRow,
  lines: readonly { amount: bigint }[],
  taxes: readonly StoredTax[],
): Totals {
  const { subtotal, discount, taxTotal, discountAfterTax, adjustment, total, withheld } = row;
  const totals = taxes
    .map(
      ({ taxId, name, rate, kind, category, base, amount }): TaxTotal => ({
        id: taxId,
        name,
        rate: plainDecimal(rate),
        kind,
        category,
        base,
        amount,
      }),
    )
    .sort(byPrintedOrder);
  return {
    lineAmounts: lines.map(({ amount }) => amount),
    subtotal,
    discount,
    taxes: totals.filter(({ kind }) => kind !== 'withholding'),
    withholdings: totals.filter(({ kind }) => kind === 'withholding'),
    taxTotal,
    net: total - taxTotal + discountAfterTax - adjustment,
    discountAfterTax,
    adjustment,
    total,
    withheld,
    payable: total - withheld,
    expressibleAsEInvoice: discountAfterTax === 0n && adjustment === 0n,
  };
}
