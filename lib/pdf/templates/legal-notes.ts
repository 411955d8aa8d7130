import type { PrintableDocument } from '../printable';
import type { Words } from './words';

/** Categories of EN 16931 whose reason the buyer must be told. */
const EXPLAINED = ['AE', 'K', 'G', 'E', 'O'] as const;

/** What must be said of a document's taxes, a sentence each. */
export function legalNotes(doc: PrintableDocument, { t }: Words): string[] {
  const held = new Set(doc.totals.taxes.map(({ category }) => category));
  const notes = EXPLAINED.filter((category) => held.has(category)).map((category) =>
    t(`taxNote.${category}`),
  );
  return doc.pricesIncludeTax ? [t('pricesIncludeTax'), ...notes] : notes;
}
