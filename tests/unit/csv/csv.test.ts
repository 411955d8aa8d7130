import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, guessEncoding, notText } from '@/lib/csv/decode-text';
import { guardFormula, unguardFormula } from '@/lib/csv/formula';
import { DELIMITERS, guessDelimiter } from '@/lib/csv/guess-delimiter';
import { readCsv } from '@/lib/csv/read-csv';
import { writeCsv } from '@/lib/csv/write-csv';

const numRuns = process.env.CLIENTELA_DEEP ? 10_000 : 1_000;
const LIMITS = { rows: 1000, columns: 50 };

const rowsOf = (text: string) => {
  const rows = readCsv(text, guessDelimiter(text), LIMITS);
  return Array.isArray(rows) ? rows.map(({ cells }) => cells) : rows;
};

describe('the encoding of a file', () => {
  const text = 'Compañía;Año 1 €\r\n“Müller”;1\r\n';
  const latin = Uint8Array.from(Buffer.from('Compañía;Müller', 'latin1'));

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ] as const)('is found for %s', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes, encoding)).toBe(text);
    expect(notText(bytes)).toBeNull();
  });

  it('is Windows-1252 where it is no sound UTF-8', () => {
    expect(guessEncoding(latin)).toBe('windows-1252');
    expect(decodeText(latin, 'windows-1252')).toBe('Compañía;Müller');
    expect(decodeText(Uint8Array.of(0x80, 0x93, 0x94), 'windows-1252')).toBe('€“”');
    expect(decodeText(latin, 'utf-8')).toBeNull();
  });

  it('is none for spreadsheets, pictures and programs', () => {
    expect(notText(Buffer.from('PK\x03\x04whatever'))).toBe('spreadsheet');
    expect(notText(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('spreadsheet');
    expect(notText(Buffer.from('%PDF-1.7'))).toBe('binary');
    expect(notText(Uint8Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 0 : at % 256)))).toBe(
      'binary',
    );
    expect(notText(Buffer.from('company\nAcme\0\n'))).toBeNull();
  });
});

describe('the rows of a file', () => {
  it.each([
    ['comma', 'a,b\n1,2'],
    ['semicolon, with decimal commas', 'a;b\r\n"1,5, x";2,5\r\n3,5;4'],
    ['tab', 'a\tb\n1, x\t2;3'],
    ['said by Excel', 'sep=|\r\na;b|c\r\n'],
  ])('are told apart by %s', (_name, text) => {
    const rows = rowsOf(text);
    expect(rows).toEqual(expect.arrayContaining([expect.any(Array)]));
    expect((rows as string[][]).every((cells) => cells.length === 2)).toBe(true);
  });

  it('hold quotes, line breaks and any line ends', () => {
    expect(rowsOf('a,b\r\n"x ""y""\nz",Calle "Sol" 3\r1,2\n')).toEqual([
      ['a', 'b'],
      ['x "y"\nz', 'Calle "Sol" 3'],
      ['1', '2'],
    ]);
  });

  it('may be uneven; empty ones are none and are counted', () => {
    expect(readCsv('a,b,c\n\n , \n1\n1,2,3,4\n', ',', LIMITS)).toEqual([
      { number: 1, cells: ['a', 'b', 'c'] },
      { number: 4, cells: ['1'] },
      { number: 5, cells: ['1', '2', '3', '4'] },
    ]);
  });

  it('end at a quote that never does, and at the limits', () => {
    expect(readCsv('a,b\n1,2\n"3,4\n5,6', ',', LIMITS)).toEqual({ problem: 'quotes', row: 3 });
    expect(readCsv('a\n1\n2\n3', ',', { rows: 3, columns: 5 })).toEqual({ problem: 'rows', row: 4 });
    expect(readCsv('a\n1,2,3', ',', { rows: 3, columns: 2 })).toEqual({ problem: 'columns', row: 2 });
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ab1 "\',;|\t\r\n=+-@\0\ufeff＝سمñ') }),
);

it('what is written is read again, whatever stands in the cells', { timeout: 120_000 }, () => {
  const tables = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    )
    .filter((rows) => rows.every((cells) => cells.some((text) => text.trim() !== '')));
  fc.assert(
    fc.property(tables, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const file = writeCsv(rows, delimiter);
      expect(guessEncoding(file)).toBe('utf-8');
      const read = rowsOf(decodeText(file, 'utf-8') ?? '');
      expect((read as string[][]).map((cells) => cells.map(unguardFormula))).toEqual(rows);
    }),
    { numRuns },
  );
});

it('no written cell begins as a formula does', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(unguardFormula(guardFormula(text))).toBe(text);
    }),
    { numRuns },
  );
});

it('leaves numbers bare, below zero too, and nothing bare that is none', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeCsv([['Total', { number: '-1234.50' }, { number: '' }, { number: '-1+cmd' }, '-5']], ','),
  );
  expect(text).toBe("\ufeffTotal,-1234.50,,'-1+cmd,'-5\r\n");
});
