import { addDays, addMonths } from '@/lib/dates/day';
import type { Period } from './occurrences';

const MARK = /\{period\}/g;

/** Whether a text has a place for the period. */
export const namesPeriod = (text: string): boolean => text.includes('{period}');

/** Puts the period, as the document's language writes it, in each place for it. */
export const withPeriod = (text: string, period: string): string => text.replace(MARK, () => period);

/** A whole month by its name, a whole year by its figures, anything else from day to day. */
export function periodText({ from, to }: Period, language: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, {
      ...options,
      timeZone: 'UTC',
      numberingSystem: 'latn',
      calendar: 'gregory',
    });
  const [start, end] = [utc(from), utc(to)];
  const next = addDays(to, 1);
  if (from.endsWith('-01') && next === addMonths(from, 1)) {
    return format({ month: 'long', year: 'numeric' }).format(start);
  }
  if (from.endsWith('-01-01') && next === addMonths(from, 12))
    return format({ year: 'numeric' }).format(start);
  const long = format({ dateStyle: 'long' });
  return from === to ? long.format(start) : long.formatRange(start, end);
}

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
