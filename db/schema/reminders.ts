import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment, oneOf } from './columns.ts';
import { documents } from './documents.ts';

const REMINDER_MODES = ['off', 'own'] as const;

/** An invoice whose reminders are not those of the settings: none, or days of its own. */
export const documentReminderRules = pgTable(
  'document_reminder_rules',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => documents.id, { onDelete: 'cascade' }),
    mode: text().$type<(typeof REMINDER_MODES)[number]>().notNull(),
    /** Days before and after the due date, and between the ones after it; null: none. */
    beforeDays: integer(),
    afterDays: integer(),
    everyDays: integer(),
    /** How many after the due date at most. */
    most: integer().notNull().default(1),
    /** What would have been due before is not caught up. */
    since: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    oneOf('document_reminder_rules_mode', 'mode', REMINDER_MODES),
    check(
      'document_reminder_rules_days',
      sql`${t.beforeDays} between 0 and 365 and ${t.afterDays} between 0 and 365
        and ${t.everyDays} between 1 and 365 and ${t.most} between 1 and 99`,
    ),
  ],
);

/**
 * The reminders of an invoice and the notice that an estimate or a proposal expires, each step once, and why one was
 * not sent.
 */
export const documentReminders = pgTable(
  'document_reminders',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    /** `before`, `after:0`, `after:1` and so on, `expiry`. */
    step: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    at: moment().notNull(),
    /** Code of an error where nobody was written to. */
    reason: text(),
  },
  (t) => [unique('document_reminders_step_key').on(t.documentId, t.step)],
);
