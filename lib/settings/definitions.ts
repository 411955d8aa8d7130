import { z } from 'zod';
import { CONTACT_PERMISSIONS } from '@/db/schema/vocabulary';
import { LOCALES } from '@/lib/i18n/locales';

/** Every setting with its type and default. Rows of `settings` hold only what differs. */
export const SETTINGS = {
  /** Languages that customers, contacts and documents may have. */
  languages: z
    .array(z.string())
    .min(1)
    .default([...LOCALES]),
  /** Output customer PDF documents from the admin area in the customer's language. */
  pdfInCustomerLanguage: z.boolean().default(false),
  /** Permissions that a new contact starts with. */
  contactPermissions: z.array(z.enum(CONTACT_PERMISSIONS)).default([...CONTACT_PERMISSIONS]),
  /** Country that a new customer starts with; null is the company's own. */
  defaultCountry: z.string().length(2).nullable().default(null),
  /** Days from issue date to due date of an invoice. */
  invoiceDueDays: z.int().min(0).max(365).default(30),
  /** Days from issue date to expiry of an estimate. */
  estimateValidDays: z.int().min(0).max(365).default(30),
  /** Last day of what has been reported: nothing is booked up to it. Null closes nothing. */
  closedUntil: z.iso.date().nullable().default(null),
  invoiceTerms: z.string().max(5000).default(''),
  estimateTerms: z.string().max(5000).default(''),
  /** An accepted estimate becomes a draft invoice by itself. */
  invoiceOnAcceptance: z.boolean().default(false),
  /** Days that a link to a document stays open. */
  documentLinkDays: z.int().min(1).max(3650).default(90),
  /** Null: the company's legal name. */
  senderName: z.string().nullable().default(null),
  /** Null: no-reply at the host of `APP_URL`. */
  senderEmail: z.string().nullable().default(null),
  replyTo: z.string().nullable().default(null),
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { [Key in SettingKey]: z.output<(typeof SETTINGS)[Key]> };
