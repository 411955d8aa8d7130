import { z } from 'zod';
import { postedFiles } from '@/lib/files/schemas';
import { optionalLine, requiredLine, requiredLines } from '@/lib/text/fields';
import { LONGEST_MESSAGE, LONGEST_SUBJECT, LONGEST_TAG, MOST_TAGS } from './limits';

const message = {
  submissionId: z.uuid(),
  body: requiredLines(LONGEST_MESSAGE),
  attachments: postedFiles().default([]),
};

/** What a contact asks. */
export const OpenTicket = z.object({
  ...message,
  subject: requiredLine(LONGEST_SUBJECT),
  departmentId: z.uuid({ error: 'required' }),
  priorityId: z.uuid({ error: 'required' }),
});
export type OpenTicket = z.output<typeof OpenTicket>;

/** The same, asked by staff for a customer. */
export const OpenTicketFor = OpenTicket.extend({
  customerId: z.uuid({ error: 'required' }),
  contactId: z.uuid().nullable(),
  assignedTo: z.uuid().nullable(),
});
export type OpenTicketFor = z.output<typeof OpenTicketFor>;

export const ReplyToTicket = z.object({ ...message, id: z.uuid() });
export type ReplyToTicket = z.output<typeof ReplyToTicket>;

/** Of staff: a note stays among them; `statusId` null leaves the status to what replies do. */
export const AnswerTicket = ReplyToTicket.extend({
  kind: z.enum(['reply', 'note']),
  statusId: z.uuid().nullable(),
});
export type AnswerTicket = z.output<typeof AnswerTicket>;

export const TicketId = z.object({ id: z.uuid() });
export type TicketId = z.output<typeof TicketId>;

/** What staff file a ticket under; what is left out stays. */
export const FileTicket = z.object({
  id: z.uuid(),
  departmentId: z.uuid().optional(),
  priorityId: z.uuid().optional(),
  statusId: z.uuid().optional(),
  assignedTo: z.uuid().nullable().optional(),
  documentId: z.uuid().nullable().optional(),
  tags: z.array(requiredLine(LONGEST_TAG)).max(MOST_TAGS).optional(),
});
export type FileTicket = z.output<typeof FileTicket>;

/** `number` is of the ticket that goes on. */
export const MergeTicket = z.object({ id: z.uuid(), number: optionalLine(20) });
export type MergeTicket = z.output<typeof MergeTicket>;
