import { formatDay } from '@/lib/dates/format';
import { toBase } from '@/lib/money/exchange';
import { formatDecimal, formatMoney } from '@/lib/money/format';
import type { PrintableDocument } from '../printable';
import { taxLabel } from './tax-label';
import type { Words } from './words';

/** Categories of EN 16931 whose reason the buyer must be told. */
const EXPLAINED = ['AE', 'K', 'G', 'E', 'O'] as const;

/** What must be said of a document's taxes and currency, a sentence each. */
export function legalNotes(doc: PrintableDocument, words: Words): string[] {
  const { t } = words;
  const held = new Set(doc.totals.taxes.map(({ category }) => category));
  const notes = EXPLAINED.filter((category) => held.has(category)).map((category) =>
    t(`taxNote.${category}`),
  );
  return [...(doc.pricesIncludeTax ? [t('pricesIncludeTax')] : []), ...notes, ...exchangeNotes(doc, words)];
}

/**
 * The taxes of a document in another currency in the seller's own (Directive 2006/112/EC, art. 230; RD 1619/2012,
 * art. 12.1), and the rate that they are counted with.
 */
function exchangeNotes(
  { currency, totals, exchange }: PrintableDocument,
  { t, language, figures }: Words,
): string[] {
  if (!exchange) return [];
  const { base, day, source } = exchange;
  const taxes = totals.taxes.map((tax) => {
    const amount = formatMoney(toBase(tax.amount, currency, base, exchange.rate), base, language);
    return `${taxLabel(tax, figures)} ${amount}`;
  });
  // Isolated, or a right-to-left sentence would turn the two sides round.
  const equation = `\u20661 ${base} = ${formatDecimal(exchange.rate, language, { max: 10 })} ${currency}\u2069`;
  const said = { equation, day: day === null ? '' : formatDay(day, language) };
  return [
    ...(taxes.length > 0 ? [t('baseTax', { currency: base, taxes: taxes.join(', ') })] : []),
    source === null ? t('exchangeRate', said) : t('exchangeRateFrom', { ...said, source }),
  ];
}
