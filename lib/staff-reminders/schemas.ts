import { z } from 'zod';
import { isDay } from '@/lib/dates/day';
import { requiredLines } from '@/lib/text/fields';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

/** A reminder of a customer for a colleague; `at` is what the clock shows in the company's time zone. */
export const NewStaffReminder = z.object({
  submissionId: z.uuid(),
  customerId: z.uuid(),
  staffId: z.uuid({ error: 'required' }),
  at: z.string().refine((text) => isDay(LOCAL.exec(text)?.[1] ?? ''), { error: 'date_invalid' }),
  text: requiredLines(2000),
  email: z.boolean(),
});
export type NewStaffReminder = z.output<typeof NewStaffReminder>;

export const StaffReminderDone = z.object({ id: z.uuid(), done: z.boolean() });
export type StaffReminderDone = z.output<typeof StaffReminderDone>;

export const StaffReminderId = z.object({ id: z.uuid() });
export type StaffReminderId = z.output<typeof StaffReminderId>;
