import type { LineTax, TaxKind } from '@/lib/money/types';

const KINDS: Record<TaxKind, number> = { vat: 0, surcharge: 1, withholding: 2 };

/** VAT, then surcharge, then withholding; the higher rate first: as the totals function orders them. */
export const byPrintedOrder = (a: LineTax, b: LineTax): number =>
  KINDS[a.kind] - KINDS[b.kind] || Number(b.rate) - Number(a.rate) || (a.name < b.name ? -1 : 1);
