import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, moment, oneOf, portalContact, portalRole } from './columns.ts';
import { contacts } from './contacts.ts';
import { CONSENT_KINDS, type ConsentKind, type PostalAddress } from './vocabulary.ts';

/** What a registrant said of themselves, apart from the email. */
export type RegisteredPerson = {
  firstName: string;
  lastName: string;
  /** Null: a person. */
  company: string | null;
  taxId: string | null;
  /** E.164. */
  phone: string | null;
  address: PostalAddress;
};

/** The words that somebody agreed to, as they stood there. */
export type AgreedTerms = { version: string; text: string; url: string | null };

/**
 * Who wants to become a customer. Nothing else of them exists before the email is verified and, where the setting
 * says so, a colleague has confirmed them; then, or when they are rejected, the row is gone.
 */
export const registrations = pgTable(
  'registrations',
  {
    id: id(),
    email: text().notNull(),
    person: jsonb().$type<RegisteredPerson>().notNull(),
    /** BCP 47: of the page that they filled in. */
    language: text().notNull(),
    /** Null where the settings had no terms. */
    terms: jsonb().$type<AgreedTerms>(),
    ip: text(),
    /** SHA-256 of the token that the email holds; null once used. */
    tokenHash: bytes(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    verifiedAt: moment(),
  },
  (t) => [
    unique('registrations_email_key').on(t.email),
    unique('registrations_token_key').on(t.tokenHash),
    check('registrations_email_lower', sql`${t.email} = lower(${t.email})`),
    check('registrations_verified', sql`(${t.verifiedAt} is null) = (${t.tokenHash} is not null)`),
    index('registrations_waiting').on(t.verifiedAt),
    index('registrations_expires').on(t.expiresAt),
  ],
);

/** What a contact agreed to: when, from where, and to which words. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    contactId: uuid()
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    kind: text().$type<ConsentKind>().notNull(),
    /** Changes with the words. */
    version: text().notNull(),
    text: text().notNull(),
    url: text(),
    language: text().notNull(),
    ip: text(),
    agreedAt: moment().notNull(),
  },
  (t) => [
    index('consents_contact').on(t.contactId),
    oneOf('consents_kind', 'kind', CONSENT_KINDS),
    pgPolicy('portal_reads_own_consents', {
      for: 'select',
      to: portalRole,
      using: sql`contact_id = ${portalContact}`,
    }),
  ],
);
