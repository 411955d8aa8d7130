import { z } from 'zod';
import { TICKET_CHOICE_KINDS, TICKET_TONES } from '@/db/schema/vocabulary';
import { optionalLine, requiredLine, requiredLines } from '@/lib/text/fields';
import { LONGEST_MESSAGE } from './limits';

/** How support works for customers. */
export const SupportSettings = z.object({
  contactsSeeCompanyTickets: z.boolean(),
  ticketAttachments: z.int().min(0).max(10),
  ticketAttachmentMegabytes: z.int().min(1).max(9),
});

/** A department, priority or status. `id` null: a new one, at the end of its list. */
export const TicketChoiceInput = z.object({
  id: z.uuid().nullable(),
  version: z.int32(),
  kind: z.enum(TICKET_CHOICE_KINDS),
  names: z.array(z.object({ language: requiredLine(35), name: optionalLine(60) })).max(60),
  tone: z.enum(TICKET_TONES),
  active: z.boolean(),
  /** Who is told of a department's new tickets. */
  staffIds: z.array(z.uuid()).max(200),
});
export type TicketChoiceInput = z.output<typeof TicketChoiceInput>;

/** `id` null: a new one. */
export const PredefinedReplyInput = z.object({
  id: z.uuid().nullable(),
  version: z.int32(),
  name: requiredLine(100),
  body: requiredLines(LONGEST_MESSAGE),
});
export type PredefinedReplyInput = z.output<typeof PredefinedReplyInput>;

export const PredefinedReplyId = z.object({ id: z.uuid() });

export const FillReply = z.object({ id: z.uuid(), ticketId: z.uuid() });
export type FillReply = z.output<typeof FillReply>;
