import { boolean, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, moment, oneOf, updatedAt, version } from './columns.ts';
import { contacts } from './contacts.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { files } from './files.ts';
import { payments } from './payments.ts';
import { staff } from './staff.ts';
import { EMAIL_STATES, type EmailState } from './vocabulary.ts';

/** Templates that staff have edited; the rest follow the defaults in `lib/mail`. */
export const emailTemplates = pgTable(
  'email_templates',
  {
    name: text().notNull(),
    language: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    version: version(),
    updatedBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.name, t.language] }), index('email_templates_updated_by').on(t.updatedBy)],
);

/**
 * The outbox and the log in one: a row is written in the transaction that causes it, and a job hands it on.
 * Where a message holds a link's secret, the text holds a mark in its place and `secret` the encrypted link,
 * wiped when the message is sent.
 */
export const emails = pgTable(
  'emails',
  {
    id: id(),
    /** What caused it; the same cause writes one message. */
    key: text().notNull(),
    template: text().notNull(),
    language: text().notNull(),
    fromName: text().notNull(),
    fromEmail: text().notNull(),
    replyTo: text(),
    toName: text().notNull(),
    toEmail: text().notNull(),
    cc: text().array().notNull().default([]),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    secret: bytes(),
    /** What it is about; the PDF that goes along is the kept one, printed when it is sent where there is none yet. */
    documentId: uuid().references(() => documents.id, { onDelete: 'set null' }),
    attachPdf: boolean().notNull().default(false),
    /** The payment whose receipt goes along. */
    paymentId: uuid().references(() => payments.id, { onDelete: 'set null' }),
    /** The days of the statement that goes along; without the first it begins with the first movement. */
    statementFrom: date(),
    statementTo: date(),
    /** What was printed for this email alone, kept until it is sent: each attempt sends the same bytes. */
    fileSha256: text().references(() => files.sha256),
    /** How often it surely failed: each time after that it goes by another idempotency key. */
    keyRound: integer().notNull().default(0),
    /** Whether the provider may have taken it under its present key without our knowing. */
    uncertain: boolean().notNull().default(false),
    state: text().$type<EmailState>().notNull().default('queued'),
    attempts: integer().notNull().default(0),
    lastError: text(),
    providerId: text(),
    staffId: uuid().references(() => staff.id, { onDelete: 'set null' }),
    contactId: uuid().references(() => contacts.id, { onDelete: 'set null' }),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (t) => [
    unique('emails_key').on(t.key),
    index('emails_list').on(t.createdAt.desc(), t.id.desc()),
    index('emails_state').on(t.state, t.createdAt),
    index('emails_provider').on(t.providerId),
    index('emails_staff').on(t.staffId),
    index('emails_contact').on(t.contactId),
    index('emails_customer').on(t.customerId),
    index('emails_document').on(t.documentId),
    index('emails_payment').on(t.paymentId),
    index('emails_file').on(t.fileSha256),
    oneOf('emails_state_known', 'state', EMAIL_STATES),
  ],
);
