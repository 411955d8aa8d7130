import { type Day, isDay } from '@/lib/dates/day';
import { type ListParams, oneParam } from '@/lib/lists/list-params';

/** How long something has been due: not yet, or for how many days; the last has no end. */
export const AGES = ['not_yet', 'to_30', 'to_60', 'to_90', 'over_90'] as const;
export type Age = (typeof AGES)[number];

/** The first day past due of each age that has one. */
export const AGE_BEGINS: Record<Exclude<Age, 'not_yet'>, number> = {
  to_30: 1,
  to_60: 31,
  to_90: 61,
  over_90: 91,
};

/** The earliest day that is understood: one typed with a digit too few is none. */
export const EARLIEST: Day = '1900-01-01';

export type DayProblem = 'impossible' | 'future' | 'too_early';

/** The day of an ageing report as an address has it: what was typed, and what is wrong with it. */
export type AskedDay = { typed: string; day: Day | null; problem: DayProblem | null };

/** Nothing said is today, by the company's calendar; a day to come has no figures yet. */
export function readAgeingDay(params: ListParams, today: Day): AskedDay {
  const typed = (oneParam(params, 'at') ?? '').trim().slice(0, 20);
  if (typed === '') return { typed: today, day: today, problem: null };
  const problem = !isDay(typed)
    ? 'impossible'
    : typed > today
      ? 'future'
      : typed < EARLIEST
        ? 'too_early'
        : null;
  return { typed, day: problem ? null : typed, problem };
}
