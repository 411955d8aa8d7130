import type { ScheduleMode, ScheduleUnit } from '@/db/schema/vocabulary';

export type EndValues = {
  end: 'never' | 'cycles' | 'until';
  cycles: number | null;
  untilDay: string;
};

/** What both forms of a schedule hold. */
export type TermsValues = EndValues & { mode: ScheduleMode; dueDays: number | null };

export type RhythmValues = { every: number; unit: ScheduleUnit; firstDay: string };

/** A number field's value: null where nothing is typed. */
export const numberOf = (input: HTMLInputElement): number | null =>
  Number.isNaN(input.valueAsNumber) ? null : input.valueAsNumber;
