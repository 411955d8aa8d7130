import type { Day } from './day';

/** `short` is all figures with a year of four digits, `medium` has the month's short name, `long` is written out. */
export type DayStyle = 'short' | 'medium' | 'long';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { year: 'numeric', month: '2-digit', day: '2-digit' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
};

/** Latin digits in every language, and the calendar that documents are dated by, also in Persian and Thai. */
const ALWAYS = { numberingSystem: 'latn', calendar: 'gregory' } as const;

/** A day as the language writes it. */
export function formatDay(day: Day, locale: string, style: DayStyle = 'medium'): string {
  return formatter(locale, { ...STYLES[style], timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** The month of a day as the language writes it: `long` with its year, `narrow` as a letter under a column. */
export function formatMonth(day: Day, locale: string, style: 'long' | 'narrow'): string {
  const parts =
    style === 'long' ? ({ month: 'long', year: 'numeric' } as const) : ({ month: 'narrow' } as const);
  return formatter(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A moment, day and time to the minute, as the language writes it and as the clock in the time zone shows it. */
export function formatMoment(moment: Date, locale: string, timeZone: string): string {
  return formatter(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, ...ALWAYS });
  formatters.set(key, made);
  return made;
}
