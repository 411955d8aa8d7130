import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from '@/lib/dates/day';
import { occurrence, occurrencesUntil, periodOf, type Rhythm } from '@/lib/schedules/occurrences';

const rhythm = (changes: Partial<Rhythm>): Rhythm => ({
  every: 1,
  unit: 'month',
  firstDay: '2026-01-31',
  cycles: null,
  untilDay: null,
  ...changes,
});
const first = (count: number, of: Rhythm) =>
  Array.from({ length: count }, (_, cycle) => occurrence(of, cycle));

describe('the days of a schedule', () => {
  it('come back to the 31st after shorter months', () => {
    expect(first(5, rhythm({}))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('come back to 29 February in leap years', () => {
    expect(first(5, rhythm({ unit: 'year', firstDay: '2028-02-29' }))).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  it('end after their number or with their day, which counts', () => {
    expect(first(3, rhythm({ cycles: 2 }))).toEqual(['2026-01-31', '2026-02-28', null]);
    expect(first(3, rhythm({ untilDay: '2026-02-28' }))).toEqual(['2026-01-31', '2026-02-28', null]);
    expect(occurrencesUntil(rhythm({ unit: 'week', every: 2 }), 1, '2026-03-01', 10)).toEqual([
      '2026-02-14',
      '2026-02-28',
    ]);
  });

  it('leave no day between two periods and have none twice', () => {
    fc.assert(
      fc.property(
        fc.record({
          every: fc.integer({ min: 1, max: 40 }),
          unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
          first: fc.integer({ min: 0, max: 4000 }),
          cycle: fc.integer({ min: 0, max: 60 }),
        }),
        ({ every, unit, first: days, cycle }) => {
          const of = rhythm({ every, unit, firstDay: addDays('2024-01-01', days) });
          const [one, next] = [periodOf(of, cycle), periodOf(of, cycle + 1)];
          expect(isDay(one.from)).toBe(true);
          expect(one.from).toBe(occurrence(of, cycle));
          expect(next.from).toBe(addDays(one.to, 1));
          expect(daysBetween(one.from, next.from)).toBeGreaterThan(0);
        },
      ),
    );
  });
});
