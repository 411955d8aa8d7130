import { z } from 'zod';
import { CONTACT_PERMISSIONS, REGISTRATION_FIELDS } from '@/db/schema/vocabulary';
import { isDay } from '@/lib/dates/day';
import { isTimeZone } from '@/lib/dates/time-zones';
import { isCurrency } from '@/lib/money/currencies';
import {
  optionalCountry,
  optionalEmailAddress,
  optionalLine,
  optionalLines,
  optionalWebsite,
} from '@/lib/text/fields';

/** Languages and how they are used. */
export const Localization = z
  .object({
    version: z.int(),
    language: z.string().max(35),
    languages: z.array(z.string().max(35)).min(1, { error: 'languages_none' }).max(50),
    currency: z.string().refine(isCurrency, { error: 'currency_unknown' }),
    timeZone: z.string().max(60).refine(isTimeZone, { error: 'time_zone_unknown' }),
    pdfInCustomerLanguage: z.boolean(),
  })
  .superRefine(({ language, languages }, context) => {
    if (!languages.includes(language)) {
      context.addIssue({ code: 'custom', path: ['language'], message: 'language_not_offered' });
    }
  });
export type Localization = z.output<typeof Localization>;

/** What new customers and contacts start with. */
export const CustomerSettings = z.object({
  contactPermissions: z.array(z.enum(CONTACT_PERMISSIONS)),
  defaultCountry: optionalCountry(),
  signInByLink: z.boolean(),
  primaryManagesContacts: z.boolean(),
  allowRegistration: z.boolean(),
  confirmRegistrations: z.boolean(),
  registrationRequires: z.array(z.enum(REGISTRATION_FIELDS)),
  registrationTerms: optionalLines(20_000).transform((terms) => terms ?? ''),
  registrationTermsUrl: optionalWebsite(),
});
export type CustomerSettings = z.output<typeof CustomerSettings>;

/** What new estimates and invoices start with. */
export const SalesSettings = z.object({
  invoiceDueDays: z.int().min(0).max(365),
  estimateValidDays: z.int().min(0).max(365),
  proposalValidDays: z.int().min(0).max(365),
  closedUntil: z
    .string()
    .refine((day) => day === '' || isDay(day), { error: 'date_invalid' })
    .transform((day) => day || null),
  invoiceTerms: optionalLines(5000).transform((terms) => terms ?? ''),
  estimateTerms: optionalLines(5000).transform((terms) => terms ?? ''),
  invoiceOnAcceptance: z.boolean(),
  documentLinkDays: z.int().min(1).max(3650),
});
export type SalesSettings = z.output<typeof SalesSettings>;

/** Who the emails are from. */
export const EmailSettings = z.object({
  senderName: optionalLine(100),
  senderEmail: optionalEmailAddress(),
  replyTo: optionalEmailAddress(),
});
export type EmailSettings = z.output<typeof EmailSettings>;
