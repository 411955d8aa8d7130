import { z } from 'zod';
import { SCHEDULE_MODES, SCHEDULE_UNITS } from '@/db/schema/vocabulary';
import { isDay } from '@/lib/dates/day';

const day = () => z.string().refine(isDay, { error: 'date_invalid' });
/** A field that a form leaves empty. */
const optionalDay = () =>
  z
    .string()
    .refine((text) => text === '' || isDay(text), { error: 'date_invalid' })
    .transform((text) => text || null);

const terms = {
  mode: z.enum(SCHEDULE_MODES),
  dueDays: z.int().min(0).max(365).nullable(),
  /** How it ends; what belongs to another way counts nothing. */
  end: z.enum(['never', 'cycles', 'until']),
  cycles: z.int().min(1).max(9999).nullable(),
  untilDay: optionalDay(),
};

type End = { end: 'never' | 'cycles' | 'until'; cycles: number | null; untilDay: string | null };

const ended = ({ end, cycles, untilDay }: End) =>
  (end !== 'cycles' || cycles !== null) && (end !== 'until' || untilDay !== null);
const atEnd = { error: 'schedule_end_missing', path: ['end'] };

/** An invoice or draft that is made again and again. */
export const NewSchedule = z
  .object({
    submissionId: z.uuid(),
    documentId: z.uuid(),
    every: z.int().min(1).max(999),
    unit: z.enum(SCHEDULE_UNITS),
    firstDay: day(),
    /** Writes the period into the first line, unless it is written somewhere. */
    namePeriod: z.boolean(),
    ...terms,
  })
  .refine(ended, atEnd);
export type NewSchedule = z.output<typeof NewSchedule>;

export const EditSchedule = z.object({ id: z.uuid(), version: z.int(), ...terms }).refine(ended, atEnd);
export type EditSchedule = z.output<typeof EditSchedule>;

export const ScheduleId = z.object({ id: z.uuid() });
export type ScheduleId = z.output<typeof ScheduleId>;

export const PauseSchedule = z.object({ id: z.uuid(), paused: z.boolean() });
export type PauseSchedule = z.output<typeof PauseSchedule>;

/** Takes what the invoices say from another invoice or draft of the same customer. */
export const RemodelSchedule = z.object({ id: z.uuid(), documentId: z.uuid() });
export type RemodelSchedule = z.output<typeof RemodelSchedule>;
