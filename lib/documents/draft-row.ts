import 'server-only';
import type { Tx } from '@/db/client';
import { fieldError } from '@/lib/actions/errors';
import type { LineTax, Totals, TotalsLine } from '@/lib/money/types';
import { readSettings } from '@/lib/settings/read-settings';
import { checkItems } from './check-items';
import { taxesById } from './line-taxes';
import type { DraftFields } from './schemas';
import { minorAdjustment } from './stored-adjustment';
import { discountOfRow, rowOfDiscount } from './stored-discount';
import { totalsOrFieldError } from './totals-field-error';

/** What a document already has and may keep, although it is no longer on offer. */
export type Kept = {
  taxIds: ReadonlySet<string>;
  language: string | null;
  /** The invoice that it corrects, whose taxes it has as they were. */
  correctsId?: string | null;
};

export const NOTHING_KEPT: Kept = { taxIds: new Set(), language: null };

/**
 * A draft's columns and lines from what staff typed, its totals computed.
 * @throws DomainError at the field that is wrong
 */
export async function draftRow(tx: Tx, input: DraftFields, currency: string, kept: Kept) {
  await refuseLanguage(tx, input.language, kept.language);
  await checkItems(tx, input.lines);
  const lines = await typedLines(tx, input, kept);
  const discount = rowOfDiscount(input.discount, currency);
  const { pricesIncludeTax = false } = input;
  const totals = totalsOrFieldError({
    currency,
    pricesIncludeTax,
    lines,
    discount: discountOfRow(discount),
    adjustment: minorAdjustment(input.adjustment ?? '0', currency),
  });
  return {
    row: {
      customerId: input.customerId,
      currency,
      language: input.language,
      issueDate: input.issueDate,
      dueDate: input.dueDate,
      reference: input.reference,
      billingAddress: input.billingAddress,
      shippingAddress: input.shippingAddress,
      pricesIncludeTax,
      ...discount,
      note: input.note,
      terms: input.terms,
      ...totalColumns(totals),
    },
    lines: input.lines.map((line, at) => ({ ...line, amount: totals.lineAmounts[at] ?? 0n })),
  };
}

export type DraftRowLine = Awaited<ReturnType<typeof draftRow>>['lines'][number];

/** Totals as the columns of a document that nothing was paid of or credited yet. */
export const totalColumns = (totals: Totals) => ({
  subtotal: totals.subtotal,
  discount: totals.discount,
  taxTotal: totals.taxTotal,
  discountAfterTax: totals.discountAfterTax,
  adjustment: totals.adjustment,
  total: totals.total,
  withheld: totals.withheld,
  due: totals.payable,
});

async function refuseLanguage(tx: Tx, language: string | null, kept: string | null): Promise<void> {
  if (language === null || language === kept) return;
  const { languages } = await readSettings(tx);
  if (!languages.includes(language)) throw fieldError('language', 'language_unknown');
}

async function typedLines(tx: Tx, input: DraftFields, kept: Kept): Promise<TotalsLine[]> {
  const offered = await taxesById(
    tx,
    input.lines.flatMap(({ taxIds }) => taxIds),
    kept.correctsId,
  );
  return input.lines.map((line, at) => ({
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discountPercent: line.discountPercent,
    taxes: line.taxIds.map((id): LineTax => {
      const tax = offered.get(id);
      if (!tax || !(tax.active || kept.taxIds.has(id))) throw fieldError(`lines.${at}.taxIds`, 'tax_unknown');
      return tax;
    }),
  }));
}
