import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  createdAt,
  id,
  oneOf,
  portalContact,
  portalModules,
  portalRole,
  updatedAt,
  version,
} from './columns.ts';
import { staff } from './staff.ts';
import { TICKET_CHOICE_KINDS, TICKET_TONES, type TicketChoiceKind, type TicketTone } from './vocabulary.ts';

/**
 * Departments, priorities and statuses of tickets. Those that we bring have a key, by which the messages name them in
 * every language until somebody names them otherwise; what the program does with a status hangs on its key as well.
 */
export const ticketChoices = pgTable(
  'ticket_choices',
  {
    id: id(),
    kind: text().$type<TicketChoiceKind>().notNull(),
    key: text(),
    /** By BCP 47 language; what is missing falls back on the company's language, then on the key's message. */
    names: jsonb().$type<Record<string, string>>().notNull().default({}),
    tone: text().$type<TicketTone>().notNull().default('grey'),
    position: integer().notNull().default(0),
    active: boolean().notNull().default(true),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('ticket_choices_key').on(t.kind, t.key),
    index('ticket_choices_order').on(t.kind, t.position),
    oneOf('ticket_choices_kind', 'kind', TICKET_CHOICE_KINDS),
    oneOf('ticket_choices_tone', 'tone', TICKET_TONES),
    pgPolicy('portal_reads_ticket_choices', {
      for: 'select',
      to: portalRole,
      using: sql`${portalContact} is not null and 'support' = any (${portalModules})`,
    }),
  ],
);

/** Who is told of a department's new tickets, as long as nobody is assigned. */
export const ticketDepartmentStaff = pgTable(
  'ticket_department_staff',
  {
    departmentId: uuid()
      .notNull()
      .references(() => ticketChoices.id, { onDelete: 'cascade' }),
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.departmentId, t.staffId] }),
    index('ticket_department_staff_staff').on(t.staffId),
  ],
);

/** Texts that staff answer with again and again; merge fields in braces. */
export const predefinedReplies = pgTable('predefined_replies', {
  id: id(),
  name: text().notNull(),
  body: text().notNull(),
  version: version(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
