import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, portalContact, portalDocument, portalRole, updatedAt, version } from './columns.ts';
import { staff } from './staff.ts';

/** The company that works here: one row, made by `/setup`, whose presence closes `/setup` for good. */
export const company = pgTable(
  'company',
  {
    only: boolean().primaryKey().default(true),
    legalName: text().notNull(),
    taxId: text(),
    street: text(),
    city: text(),
    region: text(),
    postalCode: text(),
    country: char({ length: 2 }).notNull(),
    email: text(),
    phone: text(),
    website: text(),
    bankName: text(),
    iban: text(),
    bic: text(),
    registerLine: text(),
    /** A row of `files`; no foreign key, since `files` knows documents and documents know the company. */
    logoSha256: text(),
    /** Hex colour; null is the house green. */
    accent: text(),
    paper: text().$type<'A4' | 'Letter'>().notNull().default('A4'),
    /** Base currency. Documents refer to it, which locks it with the first of them. */
    currency: char({ length: 3 }).notNull(),
    language: text().notNull(),
    timeZone: text().notNull(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('company_currency_key').on(t.currency),
    check('company_only_one', sql`${t.only}`),
    check('company_paper', sql`${t.paper} in ('A4', 'Letter')`),
    check('company_accent_hex', sql`${t.accent} ~ '^#[0-9a-f]{6}$'`),
    pgPolicy('portal_reads_company', {
      for: 'select',
      to: portalRole,
      using: sql`coalesce(${portalContact}, ${portalDocument}) is not null`,
    }),
  ],
);

/** Settings that differ from their default; their types and defaults stand in `lib/settings`. */
export const settings = pgTable(
  'settings',
  {
    key: text().primaryKey(),
    value: jsonb().notNull(),
    updatedBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    updatedAt: updatedAt(),
  },
  (t) => [index('settings_updated_by').on(t.updatedBy)],
);
