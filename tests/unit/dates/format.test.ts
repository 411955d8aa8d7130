import { expect, test } from 'vitest';
import { formatDay, formatMoment } from '@/lib/dates/format';

const read = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');

test.each([
  ['es', 'short', '05/03/2026'],
  ['es', 'medium', '5 mar 2026'],
  ['es', 'long', '5 de marzo de 2026'],
  ['en', 'short', '03/05/2026'],
  ['en', 'long', 'March 5, 2026'],
  ['en-GB', 'long', '5 March 2026'],
  ['de', 'short', '05.03.2026'],
  ['ja', 'long', '2026年3月5日'],
  ['ar-EG', 'long', '5 مارس 2026'],
  ['th', 'short', '05/03/2026'],
] as const)('a day in %s, %s', (locale, style, shown) => {
  expect(read(formatDay('2026-03-05', locale, style)).replace(' ค.ศ.', '')).toBe(shown);
});

test('Persian days are of the common calendar, in Latin digits', () => {
  expect(formatDay('2026-03-05', 'fa', 'long')).toContain('2026');
});

test('a moment is shown by the clock of its zone, in summer and winter', () => {
  const shown = (moment: string, zone: string) => read(formatMoment(new Date(moment), 'es', zone));
  expect(shown('2026-01-15T12:00:00Z', 'Europe/Madrid')).toBe('15 ene 2026, 13:00');
  expect(shown('2026-07-15T12:00:00Z', 'Europe/Madrid')).toBe('15 jul 2026, 14:00');
  expect(shown('2026-07-15T12:00:00Z', 'Pacific/Kiritimati')).toBe('16 jul 2026, 2:00');
});
