import { z } from 'zod';
import { isDay } from '@/lib/dates/day';
import { emailAddress, optionalLines, requiredLine, requiredLines } from '@/lib/text/fields';

const MOST_RECIPIENTS = 50;
const MOST_COPIES = 10;

/** Addresses as people type them: with commas, semicolons or lines between. */
const copies = () =>
  z
    .string()
    .max(3000)
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(
      z
        .array(emailAddress(), { error: 'emails_invalid' })
        .max(MOST_COPIES, { error: 'emails_invalid' })
        .transform((all) => [...new Set(all)]),
    );

/** A document on its way: to whom, with what. */
export const SendDocument = z.object({
  id: z.uuid(),
  version: z.int(),
  submissionId: z.uuid(),
  /** Of a draft, which is issued first: replaces its own. */
  issueDate: z.string().refine(isDay, { error: 'date_invalid' }).optional(),
  recipients: z
    .array(z.uuid())
    .min(1, { error: 'recipients_none' })
    .max(MOST_RECIPIENTS)
    .transform((all) => [...new Set(all)]),
  cc: copies(),
  attachPdf: z.boolean(),
  message: optionalLines(5000),
  /** In place of the templates, for this once. */
  texts: z
    .array(
      z.object({ language: z.string().max(35), subject: requiredLine(200), body: requiredLines(10_000) }),
    )
    .max(50),
});
export type SendDocument = z.output<typeof SendDocument>;
