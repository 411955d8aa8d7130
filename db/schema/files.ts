import { sql } from 'drizzle-orm';
import { index, integer, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, portalContact, portalDocument, portalRole } from './columns.ts';
import { documents } from './documents.ts';

/** Contents by their SHA-256 in hex, so that backups and transactions cover them. */
export const files = pgTable(
  'files',
  { sha256: text().primaryKey(), mime: text().notNull(), bytes: bytes().notNull(), createdAt: createdAt() },
  () => [
    pgPolicy('portal_reads_files_of_visible_rows', {
      for: 'select',
      to: portalRole,
      using: sql`coalesce(${portalContact}, ${portalDocument}) is not null and (
        exists (select 1 from renditions r where r.file_sha256 = sha256)
        or exists (select 1 from company c where c.logo_sha256 = sha256)
        or exists (select 1 from documents d where d.seller ->> 'logoSha256' = sha256)
        or exists (select 1 from ticket_attachments a where a.file_sha256 = sha256)
        or exists (select 1 from customer_files f where f.file_sha256 = sha256))`,
    }),
  ],
);

/** The PDF of a document version in a language: the first one made is the one everybody gets. */
export const renditions = pgTable(
  'renditions',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    documentVersion: integer().notNull(),
    language: text().notNull(),
    fileSha256: text()
      .notNull()
      .references(() => files.sha256),
    createdAt: createdAt(),
  },
  (t) => [
    unique('renditions_key').on(t.documentId, t.documentVersion, t.language),
    index('renditions_file').on(t.fileSha256),
    pgPolicy('portal_reads_renditions_of_visible_documents', {
      for: 'select',
      to: portalRole,
      using: sql`exists (select 1 from documents d where d.id = document_id)`,
    }),
  ],
);
