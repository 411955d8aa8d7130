import { parse } from 'csv-parse/sync';
import { type Day, isDay } from '@/lib/dates/day';
import { isCurrency } from '@/lib/money/currencies';
import { crossRate, isExchangeRate } from '@/lib/money/exchange';

export type ReadRate = { currency: string; day: Day; rate: string };

export type ReadRateFile =
  | { ok: true; source: 'ECB' | null; rates: ReadRate[] }
  | { ok: false; code: 'rate_file_unreadable' | 'rate_file_base' }
  | { ok: false; code: 'rate_file_row'; row: number };

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A day as the ECB writes it: `2026-11-24` in its history, `24 November 2026` in the file of a day. */
function readDay(text: string): Day | null {
  if (isDay(text)) return text;
  const [, date, month = '', year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const day = `${year}-${String(number).padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** What the head is separated by; a comma may then be a decimal's. */
const delimiterOf = (text: string): string => /[;\t]/.exec(text.split('\n', 1)[0] ?? '')?.[0] ?? ',';

const named = (head: readonly string[], names: readonly string[]) =>
  head.findIndex((title) => names.includes(title.toLowerCase()));

/**
 * Reads rates against a base currency from a file of the European Central Bank (its history or that of a day: one
 * column a currency, all against the euro) or from a table with the columns currency, date and rate (how much of the
 * currency one unit of the base is). Currencies that are not in use are left out, a wrong row refuses the file.
 */
export function readRateFile(text: string, base: string): ReadRateFile {
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    return { ok: false, code: 'rate_file_unreadable' };
  }
  const [head = [], ...body] = rows;
  const columns = {
    currency: named(head, ['currency', 'moneda', 'divisa']),
    day: named(head, ['date', 'day', 'fecha', 'día']),
    rate: named(head, ['rate', 'tipo', 'cambio', 'tipo de cambio']),
  };
  if (columns.day < 0) return { ok: false, code: 'rate_file_unreadable' };
  if (columns.currency >= 0 && columns.rate >= 0) return fromTable(body, columns, base);
  return head.some(isCurrency) ? fromBank(head, body, base) : { ok: false, code: 'rate_file_unreadable' };
}

function fromTable(
  body: string[][],
  columns: { currency: number; day: number; rate: number },
  base: string,
): ReadRateFile {
  const rates: ReadRate[] = [];
  for (const [at, row] of body.entries()) {
    const currency = row[columns.currency]?.toUpperCase() ?? '';
    const day = readDay(row[columns.day] ?? '');
    const rate = row[columns.rate]?.replace(',', '.') ?? '';
    if (!day || !isExchangeRate(rate) || !isCurrency(currency)) {
      return { ok: false, code: 'rate_file_row', row: at + 2 };
    }
    if (currency !== base) rates.push({ currency, day, rate });
  }
  return { ok: true, source: null, rates };
}

function fromBank(head: string[], body: string[][], base: string): ReadRateFile {
  if (base !== 'EUR' && !head.includes(base)) return { ok: false, code: 'rate_file_base' };
  const rates: ReadRate[] = [];
  for (const [at, row] of body.entries()) {
    const day = readDay(row[0] ?? '');
    if (!day) return { ok: false, code: 'rate_file_row', row: at + 2 };
    const ofEuro = new Map([['EUR', '1']]);
    for (const [column, currency] of head.entries()) {
      const rate = row[column] ?? '';
      // Nothing and N/A: the bank had no rate of it then.
      if (column > 0 && isCurrency(currency) && isExchangeRate(rate)) ofEuro.set(currency, rate);
    }
    const ofBase = ofEuro.get(base);
    if (!ofBase) continue;
    for (const [currency, rate] of ofEuro) {
      if (currency !== base)
        rates.push({ currency, day, rate: base === 'EUR' ? rate : crossRate(rate, ofBase) });
    }
  }
  return { ok: true, source: 'ECB', rates };
}
