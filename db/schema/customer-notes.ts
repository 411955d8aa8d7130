import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, updatedAt, version } from './columns.ts';
import { customers } from './customers.ts';
import { staff } from './staff.ts';

/** What staff note about a customer, for each other alone. Names outlive their people. */
export const customerNotes = pgTable(
  'customer_notes',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    body: text().notNull(),
    staffId: uuid().references(() => staff.id, { onDelete: 'set null' }),
    authorName: text().notNull(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('customer_notes_customer').on(t.customerId, t.id),
    index('customer_notes_staff').on(t.staffId),
    check('customer_notes_body', sql`btrim(${t.body}) <> '' and length(${t.body}) <= 10000`),
  ],
);
