import { describe, expect, test } from 'vitest';
import { readRateFile } from '@/lib/rates/read-rate-file';

const HISTORY =
  'Date,USD,JPY,CYP,SEK,\n2026-11-24,1.0832,163.5,N/A,11.4425,\n2026-11-23,1.0801,163.1,0.58,11.4,\n';
const DAY = 'Date, USD, JPY, SEK, \n24 November 2026, 1.0832, 163.5, 11.4425, \n';

describe('a file of rates', () => {
  test('is the European Central Bank’s history, without currencies that are no more and days without a rate', () => {
    expect(readRateFile(HISTORY, 'EUR')).toEqual({
      ok: true,
      source: 'ECB',
      rates: [
        { currency: 'USD', day: '2026-11-24', rate: '1.0832' },
        { currency: 'JPY', day: '2026-11-24', rate: '163.5' },
        { currency: 'SEK', day: '2026-11-24', rate: '11.4425' },
        { currency: 'USD', day: '2026-11-23', rate: '1.0801' },
        { currency: 'JPY', day: '2026-11-23', rate: '163.1' },
        { currency: 'SEK', day: '2026-11-23', rate: '11.4' },
      ],
    });
  });

  test('is the bank’s file of a day, taken over to a base that is not the euro', () => {
    expect(readRateFile(DAY, 'SEK')).toEqual({
      ok: true,
      source: 'ECB',
      rates: [
        { currency: 'EUR', day: '2026-11-24', rate: '0.0873934892' },
        { currency: 'USD', day: '2026-11-24', rate: '0.0946646275' },
        { currency: 'JPY', day: '2026-11-24', rate: '14.2888354818' },
      ],
    });
  });

  test('is a table of one’s own, with semicolons and decimal commas', () => {
    const table = '\ufeffMoneda;Fecha;Tipo\r\nusd;2026-11-24;1,0832\r\nEUR;2026-11-24;1\r\n';
    expect(readRateFile(table, 'EUR')).toEqual({
      ok: true,
      source: null,
      rates: [{ currency: 'USD', day: '2026-11-24', rate: '1.0832' }],
    });
  });

  test.each([
    ['', 'rate_file_unreadable'],
    ['name,price\nA,1\n', 'rate_file_unreadable'],
    ['Date,Oslo\n2026-11-24,1\n', 'rate_file_unreadable'],
    ['"never closed', 'rate_file_unreadable'],
    ['PK\u0003\u0004\0\0', 'rate_file_unreadable'],
  ])('that is %j is refused', (text, code) => {
    expect(readRateFile(text, 'EUR')).toEqual({ ok: false, code });
  });

  test('says that it has no rate of the base', () => {
    expect(readRateFile(DAY, 'MXN')).toEqual({ ok: false, code: 'rate_file_base' });
  });

  test.each([
    ['a day that is none', 'currency,date,rate\nUSD,2026-11-24,1\nUSD,2026-02-30,1\n'],
    ['a rate of zero', 'currency,date,rate\nUSD,2026-11-24,1\nUSD,2026-11-25,0\n'],
    ['an unknown currency', 'currency,date,rate\nUSD,2026-11-24,1\nXQQ,2026-11-25,1\n'],
  ])('names the row with %s', (_, text) => {
    expect(readRateFile(text, 'EUR')).toEqual({ ok: false, code: 'rate_file_row', row: 3 });
  });
});
