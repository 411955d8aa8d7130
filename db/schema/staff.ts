import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, oneOf, updatedAt, version } from './columns.ts';
import { STAFF_ROLES, type StaffRole } from './vocabulary.ts';

/** People who work here. Their password stands in `credentials`. */
export const staff = pgTable(
  'staff',
  {
    id: id(),
    email: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull().default(''),
    role: text().$type<StaffRole>().notNull().default('staff'),
    /** Language of the admin area for this person; null follows the company. */
    language: text(),
    hotkeys: boolean().notNull().default(true),
    active: boolean().notNull().default(true),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('staff_email_key').on(t.email),
    check('staff_email_lower', sql`${t.email} = lower(${t.email})`),
    oneOf('staff_role', 'role', STAFF_ROLES),
  ],
);
