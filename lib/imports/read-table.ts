import { DomainError, fieldError } from '@/lib/actions/errors';
import { decodeText, guessEncoding, notText } from '@/lib/csv/decode-text';
import { unguardFormula } from '@/lib/csv/formula';
import { guessDelimiter } from '@/lib/csv/guess-delimiter';
import { type CsvRow, readCsv } from '@/lib/csv/read-csv';
import { looksLikeHeader } from './guess-mapping';
import { LIMITS } from './limits';
import type { Reading } from './settings';

/** A file as a table: what its columns are called ('' where nothing is said) and the rows below. */
export type Table = { columns: string[]; rows: CsvRow[] };

/** How a file is most likely meant to be read. @throws DomainError for one that holds no table at all */
export function guessReading(file: Uint8Array): Reading {
  if (file.length === 0) throw new DomainError('import_empty');
  if (file.length > LIMITS.bytes) {
    throw new DomainError('import_too_large', { params: { megabytes: LIMITS.megabytes } });
  }
  const other = notText(file);
  if (other) throw new DomainError(other === 'spreadsheet' ? 'import_spreadsheet' : 'import_binary');
  const encoding = guessEncoding(file);
  const text = decodeText(file, encoding) ?? '';
  const reading = { encoding, delimiter: guessDelimiter(text) };
  const [first] = allRows(file, reading);
  return { ...reading, header: looksLikeHeader(first?.cells ?? []) };
}

/** The table of a file, read in a given way. @throws DomainError where that is impossible, with where and why */
export function readTable(file: Uint8Array, reading: Reading): Table {
  const rows = allRows(file, reading);
  const header = reading.header ? rows.shift() : undefined;
  if (rows.length === 0) throw new DomainError('import_no_rows');
  const width = header?.cells.length ?? Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => unguardFormula(header?.cells[at] ?? '').trim());
  return { columns, rows };
}

function allRows(file: Uint8Array, { encoding, delimiter }: Omit<Reading, 'header'>): CsvRow[] {
  const text = decodeText(file, encoding);
  if (text === null) throw fieldError('encoding', 'import_encoding');
  const rows = readCsv(text, delimiter, { rows: LIMITS.rows + 1, columns: LIMITS.columns });
  if (Array.isArray(rows)) {
    if (rows.length === 0) throw new DomainError('import_empty');
    return rows;
  }
  const { problem, row } = rows;
  if (problem === 'rows') throw new DomainError('import_too_many_rows', { params: { max: LIMITS.rows } });
  if (problem === 'quotes') throw new DomainError('import_quotes', { params: { row } });
  throw new DomainError('import_too_many_columns', { params: { row, max: LIMITS.columns } });
}
