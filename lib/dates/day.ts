/** A calendar day without a zone, `'YYYY-MM-DD'`, as the database's `date` reads and writes it. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that the calendar has, from the year 1 to 9999. */
export function isDay(text: string): text is Day {
  const [, year, month, date] = DAY.exec(text) ?? [];
  return (
    year !== '0000' &&
    year !== undefined &&
    toDay(utc(Number(year), Number(month) - 1, Number(date))) === text
  );
}

/** The day that it is at the moment `now` in an IANA time zone. */
export function today(timeZone: string, now: Date): Day {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The day that many days later; earlier where `days` is negative. */
export function addDays(day: Day, days: number): Day {
  const { year, month, date } = partsOf(day);
  return toDay(utc(year, month, date + days));
}

/**
 * The same day of another month, or that month's last day where it is shorter: 31 January plus one month is
 * 28 February. A series counts from its first day (plus 1, plus 2, …), or it would stay at the 28th.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const last = utc(year, month + months + 1, 0).getUTCDate();
  return toDay(utc(year, month + months, Math.min(date, last)));
}

/** How many days later `to` is than `from`. */
export function daysBetween(from: Day, to: Day): number {
  const at = ({ year, month, date }: ReturnType<typeof partsOf>) => utc(year, month, date).getTime();
  return Math.round((at(partsOf(to)) - at(partsOf(from))) / 86_400_000);
}

/** Below zero where `a` is before `b`, zero where they are one day, above zero where `a` is after. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999; this does not. */
function utc(year: number, month: number, date: number): Date {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, date);
  return moment;
}

function toDay(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}
