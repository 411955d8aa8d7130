import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, compareDays, isDay, today } from '@/lib/dates/day';

test.each([
  ['UTC', '2026-03-01T00:00:00Z', '2026-03-01'],
  ['Europe/Madrid', '2026-02-28T22:59:59Z', '2026-02-28'],
  ['Europe/Madrid', '2026-02-28T23:00:00Z', '2026-03-01'],
  // Summer time begins on 29 March 2026 in Madrid: midnight is an hour earlier by UTC from then on.
  ['Europe/Madrid', '2026-03-28T22:59:59Z', '2026-03-28'],
  ['Europe/Madrid', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Madrid', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['Europe/Madrid', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Atlantic/Canary', '2026-02-28T23:30:00Z', '2026-02-28'],
  // Either side of the date line, at one moment.
  ['Pacific/Kiritimati', '2026-01-01T10:30:00Z', '2026-01-02'],
  ['Pacific/Pago_Pago', '2026-01-01T10:30:00Z', '2025-12-31'],
  ['Asia/Kathmandu', '2026-01-01T18:14:59Z', '2026-01-01'],
  ['Asia/Kathmandu', '2026-01-01T18:15:00Z', '2026-01-02'],
  // Samoa had no 30 December 2011.
  ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ['America/Sao_Paulo', '2026-12-31T02:59:59Z', '2026-12-30'],
])('today in %s at %s', (zone, now, day) => {
  expect(today(zone, new Date(now))).toBe(day);
});

test.each(['2026-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '',
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '0000-01-01',
  '2026-01-31T00:00',
])('%s is none', (text) => {
  expect(isDay(text)).toBe(false);
});

test('days are counted over month, year and leap day', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
});

test('month ends behave', () => {
  expect([1, 2, 3, 12, 13, -1, -2].map((months) => addMonths('2026-01-31', months))).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
    '2027-01-31',
    '2027-02-28',
    '2025-12-31',
    '2025-11-30',
  ]);
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

test('there and back, and in order', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      const end = addDays(start, days);
      expect(isDay(end)).toBe(true);
      expect(addDays(end, -days)).toBe(start);
      expect(compareDays(end, start)).toBe(Math.sign(days));
    }),
  );
});

test('a month later is in the next month, never after it', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -500, max: 500 }), (start, months) => {
      const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(index(addMonths(start, months))).toBe(index(start) + months);
    }),
  );
});
