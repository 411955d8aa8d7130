import type { customers } from '@/db/schema';
import { discountOfRow, rowOfDiscount } from '@/lib/documents/stored-discount';
import { plainDecimal } from '@/lib/money/plain-decimal';
import { computeTotals } from '@/lib/money/totals';
import type { Totals } from '@/lib/money/types';
import type { Tax } from '@/lib/taxes/list-taxes';
import { TASTING } from './catalogue';
import type { PlannedDocument } from './planned';
import type { TaxesOfLine } from './sample-taxes';
import { UNITS, wordsIn } from './units';

export type CustomerRow = typeof customers.$inferSelect;

export type SampleLine = {
  itemId: string | null;
  description: string;
  unit: string;
  quantity: string;
  unitPrice: string;
  discountPercent: string;
  taxes: Tax[];
};

/** A planned document with everything that its rows are made of; amounts by the function that all documents go by. */
export type SampleDocument = {
  planned: PlannedDocument;
  customer: CustomerRow;
  /** By the cascade. */
  language: string;
  lines: SampleLine[];
  discount: ReturnType<typeof rowOfDiscount>;
  totals: Totals;
};

export function sampleDocument(
  planned: PlannedDocument,
  {
    customer,
    taxesOf,
    itemIds,
    language,
  }: {
    customer: CustomerRow;
    taxesOf: TaxesOfLine;
    itemIds: ReadonlyMap<string, string>;
    language: string;
  },
): SampleDocument {
  const words = wordsIn(language);
  const buyer = { country: customer.country ?? '', company: customer.company };
  const lines = planned.lines.map(({ product, quantity, unitPrice, discountPercent }) => ({
    itemId: itemIds.get(product.key) ?? null,
    description: product.name[words],
    unit: UNITS[product.unit][words],
    quantity: String(quantity),
    unitPrice,
    discountPercent,
    taxes: taxesOf(buyer, product.rate, product === TASTING),
  }));
  const discount = rowOfDiscount(
    planned.discountPercent === null ? null : { kind: 'percent', value: planned.discountPercent },
    customer.currency,
  );
  const totals = computeTotals({
    currency: customer.currency,
    pricesIncludeTax: false,
    lines: lines.map((line) => ({
      ...line,
      taxes: line.taxes.map((tax) => ({ ...tax, rate: plainDecimal(tax.rate) })),
    })),
    discount: discountOfRow(discount),
    adjustment: 0n,
  });
  return { planned, customer, language, lines, discount, totals };
}
