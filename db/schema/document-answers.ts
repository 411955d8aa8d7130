import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, oneOf } from './columns.ts';
import { contacts } from './contacts.ts';
import { documents } from './documents.ts';
import { files } from './files.ts';
import { ANSWERS, type Answer, SIGNATURE_KINDS, type SignatureKind } from './vocabulary.ts';

/**
 * What a customer answered to an estimate or a proposal, who said so and from where. One each, for good: it is
 * evidence. To a proposal it holds the hash of the exact PDF that was shown, how it was signed, and a hash over all.
 */
export const documentAnswers = pgTable(
  'document_answers',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    answer: text().$type<Answer>().notNull(),
    /** As it was typed, or the contact's own; empty for who declines by a link that is nobody's. */
    name: text().notNull(),
    email: text(),
    reason: text(),
    contactId: uuid().references(() => contacts.id, { onDelete: 'set null' }),
    ip: text(),
    userAgent: text(),
    signature: text().$type<SignatureKind>(),
    signatureSha256: text().references(() => files.sha256),
    /** Of the PDF, in hex. */
    pdfSha256: text().references(() => files.sha256),
    /** Over the record, see `evidenceHash`. */
    evidenceSha256: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('document_answers_document_key').on(t.documentId),
    index('document_answers_contact').on(t.contactId),
    index('document_answers_signature').on(t.signatureSha256),
    index('document_answers_pdf').on(t.pdfSha256),
    oneOf('document_answers_signature', 'signature', SIGNATURE_KINDS),
    check(
      'document_answers_signed',
      sql`(${t.signature} is null or ${t.answer} = 'accepted')
        and (${t.signature} is not distinct from 'drawn') = (${t.signatureSha256} is not null)
        and (${t.pdfSha256} is null) = (${t.evidenceSha256} is null)`,
    ),
    oneOf('document_answers_answer', 'answer', ANSWERS),
    check('document_answers_reason', sql`${t.reason} is null or ${t.answer} = 'declined'`),
  ],
);
