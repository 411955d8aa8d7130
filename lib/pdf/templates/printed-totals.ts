import type { TaxTotal } from '@/lib/money/types';
import type { PrintableDocument } from '../printable';
import { taxLabel } from './tax-label';
import type { Words } from './words';

export type TotalsRow = {
  key: string;
  label: string;
  /** What a tax is computed on. */
  base?: string;
  amount: string;
  kind?: 'sum' | 'payable';
};

/** From the subtotal over each tax to what is to be paid; a document of one sum shows only that. */
export function printedTotals(doc: PrintableDocument, { t, figures }: Words): TotalsRow[] {
  const { totals } = doc;
  const discounted = totals.discount !== 0n;
  const changedAfterTax = totals.discountAfterTax !== 0n || totals.adjustment !== 0n;
  const withheld = totals.withholdings.length > 0;
  const plain = totals.taxes.length === 0 && !discounted && !changedAfterTax && !withheld;
  const rows: TotalsRow[] = [];
  const add = (key: 'subtotal' | 'discount' | 'net' | 'discountAfterTax' | 'adjustment', amount: bigint) =>
    rows.push({ key, label: t(key), amount: figures.money(amount) });
  const addTax = (tax: TaxTotal, amount: bigint) =>
    rows.push({
      key: tax.id,
      label: taxLabel(tax, figures),
      base: t('taxBase', { base: figures.money(tax.base) }),
      amount: figures.money(amount),
    });

  if (!plain) add('subtotal', totals.subtotal);
  if (discounted) add('discount', -totals.discount);
  if (discounted && !doc.pricesIncludeTax) add('net', totals.net);
  for (const tax of totals.taxes) addTax(tax, tax.amount);
  if (totals.discountAfterTax !== 0n) add('discountAfterTax', -totals.discountAfterTax);
  if (totals.adjustment !== 0n) add('adjustment', totals.adjustment);
  if (withheld) {
    rows.push({ key: 'total', label: t('total'), amount: figures.money(totals.total), kind: 'sum' });
  }
  for (const tax of totals.withholdings) addTax(tax, -tax.amount);
  rows.push({
    key: 'payable',
    label: doc.kind === 'estimate' && !withheld ? t('total') : t(`payable.${doc.kind}`),
    amount: figures.money(totals.payable),
    kind: 'payable',
  });
  return rows;
}
