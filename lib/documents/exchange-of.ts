import { plainDecimal } from '@/lib/money/plain-decimal';
import type { PrintableDocument } from '@/lib/pdf/printable';
import type { DocumentRow } from './lock-document';

type ExchangeColumns = Pick<
  DocumentRow,
  'currency' | 'baseCurrency' | 'exchangeRate' | 'exchangeRateDay' | 'exchangeRateSource'
>;

/** The rate that a document was issued with; null in the base currency itself, and where none was kept. */
export function exchangeOf(row: ExchangeColumns): PrintableDocument['exchange'] {
  if (row.exchangeRate === null || row.currency === row.baseCurrency) return null;
  return {
    base: row.baseCurrency,
    rate: plainDecimal(row.exchangeRate),
    day: row.exchangeRateDay,
    source: row.exchangeRateSource,
  };
}
