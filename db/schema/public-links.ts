import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, moment } from './columns.ts';
import { contacts } from './contacts.ts';
import { documents } from './documents.ts';
import { staff } from './staff.ts';

/**
 * Links that show one document to whoever holds them. Only the SHA-256 of the token is kept. One that was mailed
 * belongs to a contact, and shows what that contact may see when it is opened; one that staff copied to nobody.
 */
export const publicLinks = pgTable(
  'public_links',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    contactId: uuid().references(() => contacts.id, { onDelete: 'cascade' }),
    /** Where it was sent: the link ends when the contact has another address. */
    email: text(),
    tokenHash: bytes().notNull(),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (t) => [
    unique('public_links_token_key').on(t.tokenHash),
    index('public_links_document').on(t.documentId),
    index('public_links_contact').on(t.contactId),
    index('public_links_created_by').on(t.createdBy),
  ],
);
