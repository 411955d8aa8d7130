import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { customers } from './customers.ts';
import { staff } from './staff.ts';

/** What a member of staff is to be reminded of, about a customer, at a moment. */
export const staffReminders = pgTable(
  'staff_reminders',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    at: moment().notNull(),
    text: text().notNull(),
    /** Whether an email is sent then. */
    email: boolean().notNull(),
    /** When it was written, or passed over because nobody works under that name any more. */
    emailedAt: moment(),
    doneAt: moment(),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    index('staff_reminders_customer').on(t.customerId, t.at),
    index('staff_reminders_staff').on(t.staffId),
    index('staff_reminders_created_by').on(t.createdBy),
    index('staff_reminders_to_email').on(t.at).where(sql`email and emailed_at is null and done_at is null`),
  ],
);
