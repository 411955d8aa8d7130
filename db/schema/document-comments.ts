import { sql } from 'drizzle-orm';
import { check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, portalCustomer, portalDocument, portalRole } from './columns.ts';
import { contacts } from './contacts.ts';
import { documents } from './documents.ts';
import { staff } from './staff.ts';

/** What customer and staff write to each other about a document, of whatever kind. Names outlive their people. */
export const documentComments = pgTable(
  'document_comments',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    side: text().$type<'staff' | 'contact'>().notNull(),
    staffId: uuid().references(() => staff.id, { onDelete: 'set null' }),
    contactId: uuid().references(() => contacts.id, { onDelete: 'set null' }),
    authorName: text().notNull(),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('document_comments_document').on(t.documentId, t.id),
    index('document_comments_staff').on(t.staffId),
    index('document_comments_contact').on(t.contactId),
    check('document_comments_side', sql`${t.side} in ('staff', 'contact')`),
    check(
      'document_comments_one_author',
      sql`case ${t.side} when 'staff' then ${t.contactId} is null else ${t.staffId} is null end`,
    ),
    check('document_comments_body', sql`btrim(${t.body}) <> '' and length(${t.body}) <= 5000`),
    // The documents that it reads are those that the role may read.
    pgPolicy('portal_reads_comments_of_own_documents', {
      for: 'select',
      to: portalRole,
      using: sql`exists (select 1 from documents d where d.id = document_id and d.customer_id = ${portalCustomer})`,
    }),
    pgPolicy('portal_reads_comments_of_linked_document', {
      for: 'select',
      to: portalRole,
      using: sql`document_id = ${portalDocument}`,
    }),
  ],
);
