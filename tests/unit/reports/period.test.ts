import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '@/lib/dates/day';
import { lastMonths, namedPeriod, PERIODS, periodBefore, readPeriod } from '@/lib/reports/period';

const TODAY = '2026-11-25';
const RUNS = process.env.CLIENTELA_DEEP ? 10_000 : 1_000;

const aDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('periods by name', () => {
  it.each([
    ['this_month', '2026-11-01', TODAY, '2026-10-01', '2026-10-25'],
    ['last_month', '2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
    ['this_quarter', '2026-10-01', TODAY, '2026-07-01', '2026-08-25'],
    ['this_year', '2026-01-01', TODAY, '2025-01-01', '2025-11-25'],
    ['last_year', '2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
    ['last_12_months', '2025-11-26', TODAY, '2024-11-26', '2025-11-25'],
  ] as const)('%s', (name, from, to, fromBefore, toBefore) => {
    const period = namedPeriod(name, TODAY);
    expect(period).toEqual({ name, from, to });
    expect(periodBefore(period)).toEqual({ from: fromBefore, to: toBefore });
  });

  it('compares the last day of a month with the last day of the month before', () => {
    expect(periodBefore(namedPeriod('this_month', '2026-02-28'))).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
    });
    expect(periodBefore(namedPeriod('this_month', '2026-03-30'))).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
  });

  it('compares everything with nothing', () => {
    expect(periodBefore(namedPeriod('all', TODAY))).toBeNull();
  });

  it('are told from addresses, and the usual one where an address says none', () => {
    expect(readPeriod({}, TODAY).period).toEqual(namedPeriod('last_12_months', TODAY));
    expect(readPeriod({ period: 'next_century' }, TODAY).period).toEqual(
      namedPeriod('last_12_months', TODAY),
    );
    for (const name of PERIODS) {
      if (name !== 'custom')
        expect(readPeriod({ period: name }, TODAY).period).toEqual(namedPeriod(name, TODAY));
    }
  });
});

describe('a period of days', () => {
  const problems = (from: string, to: string) => readPeriod({ period: 'custom', from, to }, TODAY).problems;

  it.each([
    ['2026-03-01', '2026-02-01', { to: 'before_from' }],
    ['2026-02-30', '2026-03-01', { from: 'impossible' }],
    ['2026-02-01', '2026-02-29', { to: 'impossible' }],
    ['01/02/2026', 'tomorrow', { from: 'impossible', to: 'impossible' }],
    ['', '', { from: 'missing', to: 'missing' }],
    ['1026-01-01', '2026-01-01', { from: 'too_long' }],
    ['1926-01-01', '2026-01-01', { from: 'too_long' }],
    ['0000-01-01', '2026-01-01', { from: 'impossible' }],
    ["2026-01-01'; drop", '2026-01-01\0', { from: 'impossible', to: 'impossible' }],
  ])('%s to %s is told at its field', (from, to, expected) => {
    expect(problems(from, to)).toEqual(expected);
    expect(readPeriod({ from, to, period: 'custom' }, TODAY).period).toBeNull();
  });

  it('keeps what was typed', () => {
    expect(readPeriod({ from: '2026-02-30', to: '2026-03-01' }, TODAY)).toMatchObject({
      name: 'custom',
      from: '2026-02-30',
      to: '2026-03-01',
    });
  });

  it('is compared with as many days right before it, months with months', () => {
    const earlier = (from: string, to: string) => periodBefore({ name: 'custom', from, to });
    expect(earlier('2026-03-10', '2026-03-19')).toEqual({ from: '2026-02-28', to: '2026-03-09' });
    expect(earlier('2026-03-01', '2026-04-30')).toEqual({ from: '2026-01-01', to: '2026-02-28' });
    expect(earlier('2024-02-01', '2024-02-29')).toEqual({ from: '2024-01-01', to: '2024-01-31' });
  });

  it('never meets what it is compared with, and is followed by it where it is no month', () => {
    fc.assert(
      fc.property(aDay, fc.nat(4000), (from, days) => {
        const period = { name: 'custom', from, to: addDays(from, days) } as const;
        const before = periodBefore(period);
        if (!before) throw new Error('nothing before');
        expect(before.from <= before.to).toBe(true);
        expect(addDays(before.to, 1)).toBe(from);
        const whole = from.endsWith('-01') && addDays(period.to, 1).endsWith('-01');
        if (!whole) expect(daysBetween(before.from, before.to)).toBe(days);
      }),
      { numRuns: RUNS },
    );
  });
});

it('counts days from one to another', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -9000, max: 9000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
    { numRuns: RUNS },
  );
});

it('shows the twelve months that end with a period', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const months = lastMonths(day);
      expect(months).toHaveLength(12);
      expect(months.at(-1)).toBe(`${day.slice(0, 7)}-01`);
      expect(months.slice(1)).toEqual(months.slice(0, -1).map((month) => addMonths(month, 1)));
    }),
    { numRuns: RUNS },
  );
});
