import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, oneOf } from './columns.ts';
import { contacts } from './contacts.ts';
import { documents } from './documents.ts';
import { ANSWERS, type Answer } from './vocabulary.ts';

/** What a customer answered to an estimate, who said so and from where. One each, for good: it is evidence. */
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
    createdAt: createdAt(),
  },
  (t) => [
    unique('document_answers_document_key').on(t.documentId),
    index('document_answers_contact').on(t.contactId),
    oneOf('document_answers_answer', 'answer', ANSWERS),
    check('document_answers_reason', sql`${t.reason} is null or ${t.answer} = 'declined'`),
  ],
);
