import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
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
  portalCustomer,
  portalRole,
  sample,
  updatedAt,
  version,
} from './columns.ts';
import { staff } from './staff.ts';
import { GROUP_COLORS, type GroupColor, type PostalAddress } from './vocabulary.ts';

/**
 * Whom the company sells to: a company, or a person when `company` is empty.
 * `displayName` and `searchText` are kept by triggers over the customer and its contacts.
 */
export const customers = pgTable(
  'customers',
  {
    id: id(),
    company: text(),
    displayName: text().notNull().default(''),
    taxId: text(),
    phone: text(),
    website: text(),
    street: text(),
    city: text(),
    region: text(),
    postalCode: text(),
    country: char({ length: 2 }),
    billingAddress: jsonb().$type<PostalAddress>(),
    shippingAddress: jsonb().$type<PostalAddress>(),
    /** ISO 4217; the base currency is stored like any other. Locked by the documents' foreign key. */
    currency: char({ length: 3 }).notNull(),
    /** BCP 47; null follows the company. */
    language: text(),
    active: boolean().notNull().default(true),
    archivedAt: moment(),
    /** When what was known of it was erased; the row stays for what was issued. */
    erasedAt: moment(),
    /** Of the sample data, from its first day to its last: a trigger keeps it from being changed. */
    sample: sample(),
    searchText: text().notNull().default(''),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('customers_id_currency_key').on(t.id, t.currency),
    check('customers_company_not_blank', sql`${t.company} is null or btrim(${t.company}) <> ''`),
    index('customers_search').using('gin', sql`${t.searchText} gin_trgm_ops`),
    index('customers_name').on(sql`lower(${t.displayName})`, t.id),
    // The few that are inactive or archived, among however many that are not.
    index('customers_inactive')
      .on(sql`lower(${t.displayName})`, t.id)
      .where(sql`not active and archived_at is null`),
    index('customers_archived').on(sql`lower(${t.displayName})`, t.id).where(sql`archived_at is not null`),
    index('customers_created').on(t.createdAt.desc(), t.id.desc()),
    // As they are compared when a new one is typed: without punctuation and case.
    index('customers_tax_id').on(sql`upper(regexp_replace(${t.taxId}, '[^[:alnum:]]', '', 'g'))`),
    index('customers_created_by').on(t.createdBy),
    pgPolicy('portal_reads_own_customer', {
      for: 'select',
      to: portalRole,
      using: sql`id = ${portalCustomer}`,
    }),
    pgPolicy('portal_edits_own_customer', {
      for: 'update',
      to: portalRole,
      using: sql`id = ${portalCustomer} and current_setting('app.primary', true) = 'yes'`,
    }),
  ],
);

export const customerGroups = pgTable(
  'customer_groups',
  {
    id: id(),
    name: text().notNull(),
    color: text().$type<GroupColor>().notNull().default('grey'),
    /** Made by the sample data: it goes with it, unless other customers are in it by then. */
    sample: sample(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('customer_groups_name_key').on(sql`search_form(${t.name})`),
    oneOf('customer_groups_color', 'color', GROUP_COLORS),
  ],
);

export const customerGroupMembers = pgTable(
  'customer_group_members',
  {
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    groupId: uuid()
      .notNull()
      .references(() => customerGroups.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.groupId] }),
    index('customer_group_members_group').on(t.groupId),
  ],
);

/** Staff who look after a customer. Who sees only their own customers sees those that stand here beside them. */
export const customerAdmins = pgTable(
  'customer_admins',
  {
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    assignedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.staffId] }),
    index('customer_admins_staff').on(t.staffId, t.customerId),
  ],
);
