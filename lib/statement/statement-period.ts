import { z } from 'zod';
import { addDays, addMonths, type Day, isDay } from '@/lib/dates/day';
import { type ListParams, oneParam } from '@/lib/lists/list-params';

export const STATEMENT_PRESETS = ['month', 'last_month', 'quarter', 'year', 'last_year', 'all'] as const;
export type StatementPreset = (typeof STATEMENT_PRESETS)[number];

/** The days of a statement, both included; without a first day it begins with the first movement. */
export type StatementPeriod = { preset: StatementPreset | null; from: Day | null; to: Day };

/** The days of a preset, as of a day. A period that is under way ends with that day. */
export function presetPeriod(preset: StatementPreset, today: Day): StatementPeriod {
  const month = `${today.slice(0, 7)}-01`;
  const year = `${today.slice(0, 4)}-01-01`;
  switch (preset) {
    case 'month':
      return { preset, from: month, to: today };
    case 'last_month':
      return { preset, from: addMonths(month, -1), to: addDays(month, -1) };
    case 'quarter':
      return { preset, from: addMonths(month, -((Number(today.slice(5, 7)) - 1) % 3)), to: today };
    case 'year':
      return { preset, from: year, to: today };
    case 'last_year':
      return { preset, from: addMonths(year, -12), to: addDays(year, -1) };
    case 'all':
      return { preset, from: null, to: today };
  }
}

/** The period of an address; days upside down or that do not exist count as not said, and that is this year. */
export function statementPeriod(params: ListParams, today: Day): StatementPeriod {
  const [from, to] = [oneParam(params, 'from') ?? '', oneParam(params, 'to') ?? ''];
  if (isDay(from) && isDay(to) && from <= to) return { preset: null, from, to };
  const preset = z.enum(STATEMENT_PRESETS).catch('year').parse(oneParam(params, 'period'));
  return presetPeriod(preset, today);
}

/** The period as an address has it. */
export function periodQuery({ preset, from, to }: StatementPeriod): string {
  return new URLSearchParams(preset ? { period: preset } : { from: from ?? to, to }).toString();
}
