import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';

/** Who did what to what, when, from where, with the difference. Append-only by trigger; names outlive their rows. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: createdAt(),
    actorKind: text().$type<'staff' | 'contact' | 'system'>().notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    /** Name of the contact as whom staff had opened the customer area. */
    actorAs: text(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: uuid(),
    subjectName: text().notNull().default(''),
    customerId: uuid(),
    changes: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ip: text(),
  },
  (t) => [
    index('audit_log_customer').on(t.customerId, t.id.desc()),
    index('audit_log_subject').on(t.subjectKind, t.subjectId, t.id.desc()),
  ],
);

/** The first result of a form, for when the same form is sent again. */
export const submissions = pgTable(
  'submissions',
  {
    action: text().notNull(),
    submissionId: uuid().notNull(),
    actorId: uuid().notNull(),
    result: jsonb().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.action, t.actorId, t.submissionId] }),
    index('submissions_created').on(t.createdAt),
  ],
);
