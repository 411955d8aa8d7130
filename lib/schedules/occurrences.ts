import type { ScheduleUnit } from '@/db/schema/vocabulary';
import { addDays, addMonths, type Day } from '@/lib/dates/day';

/** When a schedule runs. Days are those of the company's time zone, where a clock change neither adds nor drops one. */
export type Rhythm = {
  every: number;
  unit: ScheduleUnit;
  firstDay: Day;
  /** How many periods there are; null: as many as come. */
  cycles: number | null;
  /** The last day that it may run on. */
  untilDay: Day | null;
};

/** The period that a run covers: from its day to the day before the next one. */
export type Period = { from: Day; to: Day };

/**
 * The day of a cycle, counted from zero; null for one past the end. Always counted from the first day, so that the
 * 31st comes back after a month of 30 days, and 29 February in each leap year.
 */
export function occurrence(rhythm: Rhythm, cycle: number): Day | null {
  if (rhythm.cycles !== null && cycle >= rhythm.cycles) return null;
  const day = dayOf(rhythm, cycle);
  return rhythm.untilDay !== null && day > rhythm.untilDay ? null : day;
}

/** What the run of a cycle is for, its last day too. */
export const periodOf = (rhythm: Rhythm, cycle: number): Period => ({
  from: dayOf(rhythm, cycle),
  to: addDays(dayOf(rhythm, cycle + 1), -1),
});

/** The days to come from a cycle on, up to a day, at most so many. */
export function occurrencesUntil(rhythm: Rhythm, from: number, until: Day, most: number): Day[] {
  const days: Day[] = [];
  for (let cycle = from; days.length < most; cycle += 1) {
    const day = occurrence(rhythm, cycle);
    if (day === null || day > until) break;
    days.push(day);
  }
  return days;
}

function dayOf({ every, unit, firstDay }: Rhythm, cycle: number): Day {
  switch (unit) {
    case 'day':
      return addDays(firstDay, every * cycle);
    case 'week':
      return addDays(firstDay, 7 * every * cycle);
    case 'month':
      return addMonths(firstDay, every * cycle);
    case 'year':
      return addMonths(firstDay, 12 * every * cycle);
  }
}
