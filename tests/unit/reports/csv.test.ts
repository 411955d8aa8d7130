import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from '@/lib/reports/csv';
import { parseCsv } from '../../support/parse-csv.ts';

const RUNS = process.env.CLIENTELA_DEEP ? 10_000 : 1_000;
const MARK = '\ufeff';

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'a', ' ') }),
  fc.constantFrom('=HYPERLINK("http://evil.example","x")', '@SUM(1)', "'=1", '+34 600', '-', '＝1+1'),
);

it('gives every text back, and none that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const written = csvOf(rows);
      expect(written.startsWith(MARK)).toBe(true);
      const read = parseCsv(written.slice(1));
      expect(read.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
      const bare = read.map((row) =>
        row.map((cell) => (/^'+[=+\-@\t\r\n＋－＝＠]/.test(cell) ? cell.slice(1) : cell)),
      );
      expect(bare).toEqual(rows);
    }),
    { numRuns: RUNS },
  );
});

it('leaves numbers as they are', () => {
  expect(csvOf([['Total', { number: '-1234.50' }, { number: '' }]])).toBe(`${MARK}Total,-1234.50,\r\n`);
});
