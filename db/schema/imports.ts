import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, createdAt, id, moment } from './columns.ts';
import { contacts } from './contacts.ts';
import { customers } from './customers.ts';
import { staff } from './staff.ts';

/**
 * A file of customers on its way in, and what came of it. The file itself is kept until it is imported; what of it
 * was left out, as a file to correct, as long as the row.
 */
export const customerImports = pgTable(
  'customer_imports',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** Null: it was pasted. */
    fileName: text(),
    file: bytes(),
    /** How it is read and what becomes of its rows; `lib/imports/settings.ts` has the shape. */
    settings: jsonb().notNull(),
    /** How many rows became what; null until it is imported. */
    result: jsonb(),
    leftOut: bytes(),
    createdAt: createdAt(),
    finishedAt: moment(),
    undoneAt: moment(),
  },
  (t) => [
    index('customer_imports_staff').on(t.staffId),
    index('customer_imports_created').on(t.createdAt),
    check('customer_imports_finished', sql`(${t.finishedAt} is null) = (${t.file} is not null)`),
    check('customer_imports_result', sql`(${t.finishedAt} is null) = (${t.result} is null)`),
    check('customer_imports_undone', sql`${t.undoneAt} is null or ${t.finishedAt} is not null`),
  ],
);

/** What an import made, for its undoing: customers with their contacts, and contacts of customers from before. */
export const customerImportRecords = pgTable(
  'customer_import_records',
  {
    id: id(),
    importId: uuid()
      .notNull()
      .references(() => customerImports.id, { onDelete: 'cascade' }),
    customerId: uuid().references(() => customers.id, { onDelete: 'cascade' }),
    contactId: uuid().references(() => contacts.id, { onDelete: 'cascade' }),
  },
  (t) => [
    index('customer_import_records_import').on(t.importId),
    index('customer_import_records_customer').on(t.customerId),
    index('customer_import_records_contact').on(t.contactId),
    check('customer_import_records_of_one', sql`num_nonnulls(${t.customerId}, ${t.contactId}) = 1`),
  ],
);
