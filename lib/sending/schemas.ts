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

/** To whom an email goes, and what it says. */
const EmailWishes = z.object({
  submissionId: z.uuid(),
  recipients: z
    .array(z.uuid())
    .min(1, { error: 'recipients_none' })
    .max(MOST_RECIPIENTS)
    .transform((all) => [...new Set(all)]),
  cc: copies(),
  message: optionalLines(5000),
  /** In place of the templates, for this once. */
  texts: z
    .array(
      z.object({ language: z.string().max(35), subject: requiredLine(200), body: requiredLines(10_000) }),
    )
    .max(50),
});
export type EmailWishes = z.output<typeof EmailWishes>;

const day = () => z.string().refine(isDay, { error: 'date_invalid' });

/** A document on its way: to whom, with what. */
export const SendDocument = EmailWishes.extend({
  id: z.uuid(),
  version: z.int(),
  /** Of a draft, which is issued first: replaces its own. */
  issueDate: day().optional(),
  attachPdf: z.boolean(),
});
export type SendDocument = z.output<typeof SendDocument>;

/** The receipt of a payment. */
export const SendReceipt = EmailWishes.extend({ id: z.uuid() });
export type SendReceipt = z.output<typeof SendReceipt>;

/** The statement of a customer, of the days that were on the screen. */
export const SendStatement = EmailWishes.extend({ id: z.uuid(), from: day().nullable(), to: day() }).refine(
  ({ from, to }) => from === null || from <= to,
  { path: ['to'], error: 'date_invalid' },
);
export type SendStatement = z.output<typeof SendStatement>;
