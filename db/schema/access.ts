import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, moment, oneOf, portalContact, portalRole, updatedAt } from './columns.ts';
import { contacts } from './contacts.ts';
import { staff } from './staff.ts';
import { ACCESS_LINK_KINDS, type AccessLinkKind } from './vocabulary.ts';

const staffId = () => uuid().references(() => staff.id, { onDelete: 'cascade' });
const contactId = () => uuid().references(() => contacts.id, { onDelete: 'cascade' });

/** Argon2id hashes, apart from the people so that no list or policy ever meets them. */
export const credentials = pgTable(
  'credentials',
  {
    id: id(),
    staffId: staffId(),
    contactId: contactId(),
    passwordHash: text().notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('credentials_staff_key').on(t.staffId),
    unique('credentials_contact_key').on(t.contactId),
    check('credentials_of_one', sql`num_nonnulls(${t.staffId}, ${t.contactId}) = 1`),
  ],
);

/** A signed-in browser. It is read on each request, so that ending it acts at once. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    staffId: staffId(),
    contactId: contactId(),
    createdAt: createdAt(),
    /** When it was last used, to within some minutes. */
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    endedAt: moment(),
    ip: text(),
    userAgent: text(),
    /** The session of staff in which the customer area was opened as this contact: with that one this one ends. */
    openedBy: uuid().references((): AnyPgColumn => sessions.id, { onDelete: 'cascade' }),
  },
  (t) => [
    index('sessions_staff').on(t.staffId),
    index('sessions_contact').on(t.contactId),
    index('sessions_opened_by').on(t.openedBy),
    check('sessions_opened_for_contacts', sql`${t.openedBy} is null or ${t.contactId} is not null`),
    check('sessions_of_one', sql`num_nonnulls(${t.staffId}, ${t.contactId}) = 1`),
    pgPolicy('portal_reads_own_sessions', {
      for: 'select',
      to: portalRole,
      using: sql`contact_id = ${portalContact} and opened_by is null`,
    }),
    pgPolicy('portal_ends_own_sessions', {
      for: 'update',
      to: portalRole,
      using: sql`contact_id = ${portalContact} and opened_by is null`,
    }),
  ],
);

/** Single-use links by email. Only the SHA-256 of the token is kept. */
export const accessLinks = pgTable(
  'access_links',
  {
    id: id(),
    kind: text().$type<AccessLinkKind>().notNull(),
    staffId: staffId(),
    contactId: contactId(),
    tokenHash: bytes().notNull(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    unique('access_links_token_key').on(t.tokenHash),
    index('access_links_staff').on(t.staffId),
    index('access_links_contact').on(t.contactId),
    check('access_links_of_one', sql`num_nonnulls(${t.staffId}, ${t.contactId}) = 1`),
    oneOf('access_links_kind', 'kind', ACCESS_LINK_KINDS),
  ],
);

/** Tries within a window of time, per account or per address. */
export const attempts = pgTable(
  'attempts',
  { key: text().notNull(), windowStart: moment().notNull(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index('attempts_window').on(t.windowStart)],
);
