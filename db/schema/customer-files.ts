import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, portalContact, portalCustomer, portalRole } from './columns.ts';
import { contacts } from './contacts.ts';
import { customers } from './customers.ts';
import { files } from './files.ts';
import { staff } from './staff.ts';

/**
 * Files that belong to a customer. Staff's are theirs alone until they are shared with the customer area; what a contact
 * uploads is there from the start. Names outlive their people.
 */
export const customerFiles = pgTable(
  'customer_files',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mime: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    fileSha256: text()
      .notNull()
      .references(() => files.sha256),
    /** Since when the customer area shows it; null for what it does not. */
    sharedAt: moment(),
    byStaff: boolean().notNull(),
    staffId: uuid().references(() => staff.id, { onDelete: 'set null' }),
    contactId: uuid().references(() => contacts.id, { onDelete: 'set null' }),
    authorName: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('customer_files_customer').on(t.customerId, t.id),
    index('customer_files_file').on(t.fileSha256),
    index('customer_files_staff').on(t.staffId),
    index('customer_files_contact').on(t.contactId),
    check('customer_files_of_one_side', sql`num_nonnulls(${t.staffId}, ${t.contactId}) <= 1`),
    check('customer_files_of_contacts_shared', sql`${t.sharedAt} is not null or ${t.byStaff}`),
    pgPolicy('portal_reads_shared_files', {
      for: 'select',
      to: portalRole,
      using: sql`customer_id = ${portalCustomer} and ${portalContact} is not null and shared_at is not null`,
    }),
  ],
);
