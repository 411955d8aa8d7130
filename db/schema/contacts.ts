import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  createdAt,
  id,
  moment,
  oneOf,
  portalContact,
  portalCustomer,
  portalManages,
  portalRole,
  someOf,
  updatedAt,
  version,
} from './columns.ts';
import { customers } from './customers.ts';
import {
  CONTACT_PERMISSIONS,
  type ContactPermission,
  NOTIFICATIONS,
  type Notification,
  TEXT_DIRECTIONS,
  type TextDirection,
} from './vocabulary.ts';

/** People at a customer. A deferred trigger sees to it that a customer with contacts has exactly one primary. */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    firstName: text().notNull(),
    lastName: text().notNull().default(''),
    email: text().notNull(),
    position: text(),
    phone: text(),
    /** Null follows the language. */
    direction: text().$type<TextDirection>(),
    /** BCP 47; null follows the customer. */
    language: text(),
    primary: boolean('is_primary').notNull().default(false),
    active: boolean().notNull().default(true),
    permissions: text().array().$type<ContactPermission[]>().notNull().default([]),
    notifications: text().array().$type<Notification[]>().notNull().default([]),
    /** When what was known of the person was erased; the row stays for what was issued. */
    erasedAt: moment(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('contacts_email_key').on(t.email),
    check('contacts_email_lower', sql`${t.email} = lower(${t.email})`),
    index('contacts_customer').on(t.customerId),
    uniqueIndex('contacts_one_primary').on(t.customerId).where(sql`is_primary`),
    oneOf('contacts_direction', 'direction', TEXT_DIRECTIONS),
    someOf('contacts_permissions', 'permissions', CONTACT_PERMISSIONS),
    someOf('contacts_notifications', 'notifications', NOTIFICATIONS),
    pgPolicy('portal_reads_itself', { for: 'select', to: portalRole, using: sql`id = ${portalContact}` }),
    pgPolicy('portal_reads_managed_contacts', {
      for: 'select',
      to: portalRole,
      using: sql`customer_id = ${portalCustomer} and ${portalManages}`,
    }),
    pgPolicy('portal_edits_itself', { for: 'update', to: portalRole, using: sql`id = ${portalContact}` }),
  ],
);

/** When a contact was last at the home page of the customer area, and until when it had seen everything before. */
export const contactVisits = pgTable(
  'contact_visits',
  {
    contactId: uuid()
      .primaryKey()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    /** What came later is new to this visit; null in the first one. */
    newsSince: moment(),
    lastAt: moment().notNull(),
  },
  () => [
    pgPolicy('portal_reads_own_visit', {
      for: 'select',
      to: portalRole,
      using: sql`contact_id = ${portalContact}`,
    }),
  ],
);
