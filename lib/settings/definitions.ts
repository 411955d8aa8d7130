import { z } from 'zod';
import { CONTACT_PERMISSIONS, REGISTRATION_FIELDS } from '@/db/schema/vocabulary';
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
  /** Contacts may have a link by email that signs them in. */
  signInByLink: z.boolean().default(true),
  /** Primary contacts may manage the other contacts of their customer. */
  primaryManagesContacts: z.boolean().default(false),
  /** Contacts see all tickets of their customer, and not only their own. */
  contactsSeeCompanyTickets: z.boolean().default(false),
  /** Files that may come along with a message of a ticket, and how large each may be, in megabytes. */
  ticketAttachments: z.int().min(0).max(10).default(5),
  ticketAttachmentMegabytes: z.int().min(1).max(9).default(5),
  /** Allow customers to register. */
  allowRegistration: z.boolean().default(false),
  /** A colleague confirms each registration before a customer comes of it. */
  confirmRegistrations: z.boolean().default(false),
  /** What registrants have to say of themselves, beside first name and email. */
  registrationRequires: z.array(z.enum(REGISTRATION_FIELDS)).default(['lastName']),
  /** What registrants agree to: words, an address where they stand, or both; neither asks for nothing. */
  registrationTerms: z.string().max(20_000).default(''),
  registrationTermsUrl: z.string().nullable().default(null),
  /** Country that a new customer starts with; null is the company's own. */
  defaultCountry: z.string().length(2).nullable().default(null),
  /** Days from issue date to due date of an invoice. */
  invoiceDueDays: z.int().min(0).max(365).default(30),
  /** Days from issue date to expiry of an estimate. */
  estimateValidDays: z.int().min(0).max(365).default(30),
  /** Days from issue date to expiry of a proposal. */
  proposalValidDays: z.int().min(0).max(365).default(30),
  /** Last day of what has been reported: nothing is booked up to it. Null closes nothing. */
  closedUntil: z.iso.date().nullable().default(null),
  invoiceTerms: z.string().max(5000).default(''),
  estimateTerms: z.string().max(5000).default(''),
  /** An accepted estimate becomes a draft invoice by itself. */
  invoiceOnAcceptance: z.boolean().default(false),
  /** Customers are reminded of invoices: so many days before and after the due date, again and again, so many at most. */
  invoiceReminders: z.boolean().default(false),
  reminderBeforeDays: z.int().min(0).max(365).nullable().default(3),
  reminderAfterDays: z.int().min(0).max(365).nullable().default(7),
  reminderEveryDays: z.int().min(1).max(365).nullable().default(14),
  reminderMost: z.int().min(1).max(99).default(3),
  /** Days before its expiry that a customer is told of an estimate; null tells nobody. */
  estimateNoticeDays: z.int().min(0).max(365).nullable().default(null),
  /** The same of a proposal. */
  proposalNoticeDays: z.int().min(0).max(365).nullable().default(null),
  /** When any of these was turned on: what would have been due before is not caught up. */
  remindersSince: z.iso.date().nullable().default(null),
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
