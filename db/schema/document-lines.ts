import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  numeric,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TaxCategory, TaxKind } from '../../lib/money/types.ts';
import { id, minor, oneOf, portalRole } from './columns.ts';
import { documents } from './documents.ts';
import { items } from './items.ts';
import { taxes } from './sales.ts';
import { LINE_KINDS, type LineKind, TAX_CATEGORIES, TAX_KINDS } from './vocabulary.ts';

const ofVisibleDocument = sql`exists (select 1 from documents d where d.id = document_id)`;

/** Lines, in order. `amount` is what the totals function gave: after the line's discount, gross where prices are. */
export const documentLines = pgTable(
  'document_lines',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    kind: text().$type<LineKind>().notNull().default('line'),
    /** What of the catalogue it was taken from; everything that it says is its own. */
    itemId: uuid().references(() => items.id),
    description: text().notNull(),
    quantity: numeric({ precision: 15, scale: 4 }).notNull(),
    unit: text(),
    unitPrice: numeric({ precision: 15, scale: 4 }).notNull(),
    discountPercent: numeric({ precision: 7, scale: 4 }).notNull().default('0'),
    amount: minor().notNull(),
  },
  (t) => [
    unique('document_lines_position_key').on(t.documentId, t.position),
    index('document_lines_item').on(t.itemId),
    oneOf('document_lines_kind', 'kind', LINE_KINDS),
    check(
      'document_lines_bare',
      sql`${t.kind} = 'line' or (${t.quantity} = 0 and ${t.unitPrice} = 0 and ${t.discountPercent} = 0
        and ${t.amount} = 0 and num_nonnulls(${t.unit}, ${t.itemId}) = 0)`,
    ),
    check('document_lines_price', sql`${t.unitPrice} >= 0`),
    check('document_lines_discount', sql`${t.discountPercent} between 0 and 100`),
    pgPolicy('portal_reads_lines_of_visible_documents', {
      for: 'select',
      to: portalRole,
      using: ofVisibleDocument,
    }),
  ],
);

export const documentLineTaxes = pgTable(
  'document_line_taxes',
  {
    lineId: uuid()
      .notNull()
      .references(() => documentLines.id, { onDelete: 'cascade' }),
    taxId: uuid()
      .notNull()
      .references(() => taxes.id),
  },
  (t) => [
    primaryKey({ columns: [t.lineId, t.taxId] }),
    index('document_line_taxes_tax').on(t.taxId),
    pgPolicy('portal_reads_line_taxes_of_visible_lines', {
      for: 'select',
      to: portalRole,
      using: sql`exists (select 1 from document_lines l where l.id = line_id)`,
    }),
  ],
);

/** Each tax of a document, computed once over it, with its name and rate as they were. */
export const documentTaxes = pgTable(
  'document_taxes',
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    taxId: uuid()
      .notNull()
      .references(() => taxes.id),
    name: text().notNull(),
    rate: numeric({ precision: 7, scale: 4 }).notNull(),
    kind: text().$type<TaxKind>().notNull(),
    category: text().$type<TaxCategory>().notNull(),
    exemptionReason: text(),
    base: minor().notNull(),
    amount: minor().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.taxId] }),
    index('document_taxes_tax').on(t.taxId),
    oneOf('document_taxes_kind', 'kind', TAX_KINDS),
    oneOf('document_taxes_category', 'category', TAX_CATEGORIES),
    pgPolicy('portal_reads_taxes_of_visible_documents', {
      for: 'select',
      to: portalRole,
      using: ofVisibleDocument,
    }),
  ],
);
