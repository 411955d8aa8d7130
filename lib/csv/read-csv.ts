import { CsvError, parse } from 'csv-parse/sync';
import { type Delimiter, withoutSaid } from './guess-delimiter';

/** A row that holds something. `number` counts all rows, the empty ones too, as a spreadsheet does. */
export type CsvRow = { number: number; cells: string[] };

type Limits = { rows: number; columns: number };
export type UnreadableCsv = { problem: 'rows' | 'columns' | 'quotes'; row: number };

/** A cell this long is a quote that was never closed. */
const LONGEST_ROW = 200_000;

/**
 * The rows of a text, as uneven as they are; a row of empty cells is none. Quotes inside of a cell that has none
 * around it are text.
 */
export function readCsv(text: string, delimiter: Delimiter, limits: Limits): CsvRow[] | UnreadableCsv {
  const rows: CsvRow[] = [];
  let number = 0;
  let problem: UnreadableCsv['problem'] | null = null;
  const take = (cells: string[]): null => {
    number += 1;
    if (cells.every((cell) => cell.trim() === '')) return null;
    if (rows.length === limits.rows) problem = 'rows';
    if (cells.length > limits.columns) problem = 'columns';
    if (problem) throw new Error(problem);
    rows.push({ number, cells });
    return null;
  };
  try {
    parse(withoutSaid(text), {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      // Rows are kept here and not by the parser, so that millions of empty ones cost nothing.
      on_record: take,
    });
    return rows;
  } catch (error) {
    if (problem) return { problem, row: number };
    if (error instanceof CsvError) return { problem: 'quotes', row: number + 1 };
    throw error;
  }
}
