import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  index,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, sample, updatedAt, version } from './columns.ts';
import { taxes } from './sales.ts';

export const itemGroups = pgTable(
  'item_groups',
  { id: id(), name: text().notNull(), sample: sample(), createdAt: createdAt() },
  (t) => [uniqueIndex('item_groups_name_key').on(sql`search_form(${t.name})`)],
);

/**
 * What is sold again and again. Documents copy what they take from it, so that a change here changes none of them.
 * Nobody but staff reads it: there is no grant to the customer area.
 */
export const items = pgTable(
  'items',
  {
    id: id(),
    /** In the company's language, copied from `item_texts`: what lists show and sort by. */
    name: text().notNull(),
    code: text(),
    unit: text(),
    groupId: uuid().references(() => itemGroups.id),
    active: boolean().notNull().default(true),
    searchText: text().notNull(),
    /** Made by the sample data: it goes with it, unless lines of other customers were taken from it by then. */
    sample: sample(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('items_code_key').on(sql`lower(${t.code})`),
    index('items_name').on(sql`lower(${t.name})`, t.id),
    index('items_created').on(t.createdAt.desc(), t.id.desc()),
    index('items_search').using('gin', sql`${t.searchText} gin_trgm_ops`),
    index('items_group').on(t.groupId),
    check('items_name_not_blank', sql`btrim(${t.name}) <> ''`),
  ],
);

/** Name and description by language (BCP 47). */
export const itemTexts = pgTable(
  'item_texts',
  {
    itemId: uuid()
      .notNull()
      .references(() => items.id, { onDelete: 'cascade' }),
    language: text().notNull(),
    name: text().notNull(),
    description: text(),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.language] }),
    check('item_texts_name_not_blank', sql`btrim(${t.name}) <> ''`),
  ],
);

/** The unit price by currency, in its major unit. */
export const itemPrices = pgTable(
  'item_prices',
  {
    itemId: uuid()
      .notNull()
      .references(() => items.id, { onDelete: 'cascade' }),
    currency: char({ length: 3 }).notNull(),
    price: numeric({ precision: 15, scale: 4 }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.currency] }),
    check('item_prices_not_negative', sql`${t.price} >= 0`),
  ],
);

/** The taxes that a line with this item starts with. */
export const itemTaxes = pgTable(
  'item_taxes',
  {
    itemId: uuid()
      .notNull()
      .references(() => items.id, { onDelete: 'cascade' }),
    taxId: uuid()
      .notNull()
      .references(() => taxes.id),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.taxId] }), index('item_taxes_tax').on(t.taxId)],
);
