import { isCurrency } from './currencies';
import { discountOn } from './discount';
import { lineAmount } from './line-amount';
import { discountGroups, groupLines } from './tax-groups';
import { taxGroups } from './taxes';
import { TotalsError } from './totals-error';
import type { Totals, TotalsInput } from './types';

const MAX_LINES = 1000;
/** Well inside PostgreSQL's bigint, with room to add up a hundred such documents. */
const MAX_MINOR = 10n ** 17n;

/**
 * The totals of a sales document, by the rules of PRODUCT.md section 2: the one function that the editor, the server
 * and the PDF agree by. Amounts in minor units of the currency; the order of lines never matters. A discount before
 * tax is taken from the subtotal as prices are given: from the gross where they include tax.
 * Throws a TotalsError for input that no document may have.
 */
export function computeTotals(input: TotalsInput): Totals {
  const { currency, pricesIncludeTax, adjustment } = input;
  if (!isCurrency(currency)) throw new TotalsError('unknown_currency');
  if (input.lines.length > MAX_LINES) throw new TotalsError('too_many_lines');

  const lineAmounts = input.lines.map((line, index) => lineAmount(line, currency, index));
  const subtotal = sum(lineAmounts);
  const discount = discountOn(subtotal, input.discount, 'before_tax');
  const groups = discountGroups(groupLines(input.lines, lineAmounts), discount);
  const { net, taxes, withholdings } = taxGroups(groups, pricesIncludeTax);

  const taxTotal = sum(taxes.map(({ amount }) => amount));
  const discountAfterTax = discountOn(net + taxTotal, input.discount, 'after_tax');
  const total = net + taxTotal - discountAfterTax + adjustment;
  const withheld = sum(withholdings.map(({ amount }) => amount));

  const totals: Totals = {
    lineAmounts,
    subtotal,
    discount,
    taxes,
    withholdings,
    taxTotal,
    net,
    discountAfterTax,
    adjustment,
    total,
    withheld,
    payable: total - withheld,
    expressibleAsEInvoice: discountAfterTax === 0n && adjustment === 0n,
  };
  refuseTooLarge(totals);
  return totals;
}

function refuseTooLarge(totals: Totals): void {
  const { lineAmounts, taxes, withholdings, expressibleAsEInvoice: _, ...amounts } = totals;
  const bases = [...taxes, ...withholdings].flatMap(({ base, amount }) => [base, amount]);
  const tooLarge = (amount: bigint) => amount > MAX_MINOR || amount < -MAX_MINOR;
  const line = lineAmounts.findIndex(tooLarge);
  if (line >= 0) throw new TotalsError('too_large', line);
  if ([...bases, ...Object.values(amounts)].some(tooLarge)) throw new TotalsError('too_large');
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
