import { z } from 'zod';
import { requiredLines } from '@/lib/text/fields';

const body = requiredLines(10_000);

/** A note about a customer, for colleagues. */
export const NewNote = z.object({ submissionId: z.uuid(), customerId: z.uuid(), body });
export type NewNote = z.output<typeof NewNote>;

export const EditNote = z.object({ id: z.uuid(), version: z.int(), body });
export type EditNote = z.output<typeof EditNote>;

export const NoteId = z.object({ id: z.uuid() });
export type NoteId = z.output<typeof NoteId>;
