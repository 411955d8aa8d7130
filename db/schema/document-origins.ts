import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, oneOf } from './columns.ts';
import { documents } from './documents.ts';
import { DOCUMENT_ORIGINS, type DocumentOrigin } from './vocabulary.ts';

/** What a document was made from: shown at both. */
export const documentOrigins = pgTable(
  'document_origins',
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    sourceId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    origin: text().$type<DocumentOrigin>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.sourceId] }),
    index('document_origins_source').on(t.sourceId),
    oneOf('document_origins_origin', 'origin', DOCUMENT_ORIGINS),
    check('document_origins_two', sql`${t.documentId} <> ${t.sourceId}`),
  ],
);
