import { addDays, addMonths, type Day, daysBetween, isDay } from '@/lib/dates/day';
import { type ListParams, oneParam } from '@/lib/lists/list-params';

export const PERIODS = [
  'this_month',
  'last_month',
  'this_quarter',
  'this_year',
  'last_year',
  'last_12_months',
  'all',
  'custom',
] as const;
export type PeriodName = (typeof PERIODS)[number];

/** Both days belong to it; no first day where it has no beginning. */
export type Period = { name: PeriodName; from: Day | null; to: Day };

export type PeriodProblem = 'missing' | 'impossible' | 'before_from' | 'too_long';

/** A period as an address has it: what was typed, and what is wrong with it. */
export type AskedPeriod = {
  name: PeriodName;
  from: string;
  to: string;
  period: Period | null;
  problems: { from?: PeriodProblem; to?: PeriodProblem };
};

export const USUAL = 'last_12_months' satisfies PeriodName;
export const MOST_YEARS = 50;

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1);
const firstOfQuarter = (day: Day): Day => addMonths(firstOfMonth(day), -((Number(day.slice(5, 7)) - 1) % 3));
const firstOfYear = (day: Day): Day => `${day.slice(0, 4)}-01-01`;

/** A period by its name; one that is under way ends today, so that it is compared with as many days before. */
export function namedPeriod(name: Exclude<PeriodName, 'custom'>, today: Day): Period {
  const month = firstOfMonth(today);
  const year = firstOfYear(today);
  const spans: Record<typeof name, [Day | null, Day]> = {
    this_month: [month, today],
    last_month: [addMonths(month, -1), addDays(month, -1)],
    this_quarter: [firstOfQuarter(today), today],
    this_year: [year, today],
    last_year: [addMonths(year, -12), addDays(year, -1)],
    last_12_months: [addDays(addMonths(today, -12), 1), today],
    all: [null, today],
  };
  const [from, to] = spans[name];
  return { name, from, to };
}

/**
 * The period of an address; what it cannot mean is told at its field. Names that nobody knows count as not said.
 *
 * @param usual where the address says none
 */
export function readPeriod(
  params: ListParams,
  today: Day,
  usual: Exclude<PeriodName, 'custom'> = USUAL,
): AskedPeriod {
  const [from, to] = ['from', 'to'].map((name) => (oneParam(params, name) ?? '').trim().slice(0, 20));
  const typed = { from: from ?? '', to: to ?? '' };
  const asked = oneParam(params, 'period');
  const name = PERIODS.find((each) => each === asked) ?? (typed.from || typed.to ? 'custom' : usual);
  if (name !== 'custom') {
    const period = namedPeriod(name, today);
    return { name, from: period.from ?? '', to: period.to, period, problems: {} };
  }
  const problems = problemsOf(typed);
  const sound = !problems.from && !problems.to;
  return { name, ...typed, period: sound ? { name, ...typed } : null, problems };
}

function problemsOf({ from, to }: { from: string; to: string }): AskedPeriod['problems'] {
  const wrong = (text: string): PeriodProblem | undefined =>
    text === '' ? 'missing' : isDay(text) ? undefined : 'impossible';
  const problems: AskedPeriod['problems'] = { from: wrong(from), to: wrong(to) };
  if (problems.from || problems.to) return problems;
  if (to < from) return { to: 'before_from' };
  // A year typed with a digit too few or too many, as like as not.
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > MOST_YEARS ? { from: 'too_long' } : {};
}

const MONTHS: Partial<Record<PeriodName, number>> = {
  this_month: 1,
  last_month: 1,
  this_quarter: 3,
  this_year: 12,
  last_year: 12,
  last_12_months: 12,
};

/**
 * What a period is compared with: as long a time before it. Months are compared with months and years with years,
 * whatever days they have; null where a period has no beginning.
 */
export function periodBefore({ name, from, to }: Period): { from: Day; to: Day } | null {
  if (from === null) return null;
  const months = MONTHS[name] ?? wholeMonths(from, to);
  if (!months) return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) };
  const before = addMonths(to, -months);
  return { from: addMonths(from, -months), to: to === lastOfMonth(to) ? lastOfMonth(before) : before };
}

/** How many months a span from a first to a last of a month has; zero for any other. */
function wholeMonths(from: Day, to: Day): number {
  if (from !== firstOfMonth(from) || to !== lastOfMonth(to)) return 0;
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) + 1;
}

/** The first days of the twelve months that end with a period. */
export const lastMonths = (to: Day): Day[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(firstOfMonth(to), at - 11));
