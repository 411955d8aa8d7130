import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TaxCategory, TaxKind } from '../../lib/money/types.ts';
import { createdAt, id, oneOf, sample, version } from './columns.ts';
import { DOCUMENT_KINDS, type DocumentKind, TAX_CATEGORIES, TAX_KINDS } from './vocabulary.ts';

/** Taxes on offer. Documents copy name and rate when they are issued. `rate` is percent. */
export const taxes = pgTable(
  'taxes',
  {
    id: id(),
    name: text().notNull(),
    rate: numeric({ precision: 7, scale: 4 }).notNull(),
    kind: text().$type<TaxKind>().notNull(),
    category: text().$type<TaxCategory>().notNull(),
    exemptionReason: text(),
    /** Put on new lines by itself. */
    preset: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    /** Made by the sample data: it goes with it, unless other documents hold it by then. */
    sample: sample(),
    position: integer().notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('taxes_key').on(sql`lower(${t.name})`, t.rate, t.kind, t.category).where(sql`active`),
    check('taxes_rate', sql`${t.rate} >= 0 and ${t.rate} <= 100`),
    oneOf('taxes_kind', 'kind', TAX_KINDS),
    oneOf('taxes_category', 'category', TAX_CATEGORIES),
  ],
);

/**
 * A run of numbers for one kind of document. Documents of sample customers are numbered in sample series and those
 * of all others never are: a trigger sees to it, and neither flag can be changed.
 */
export const series = pgTable(
  'series',
  {
    id: id(),
    kind: text().$type<DocumentKind>().notNull(),
    prefix: text().notNull().default(''),
    format: text().notNull(),
    yearlyRestart: boolean().notNull().default(false),
    preset: boolean().notNull().default(false),
    sample: sample(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('series_one_preset').on(t.kind, t.sample).where(sql`preset`),
    oneOf('series_kind', 'kind', DOCUMENT_KINDS),
  ],
);

/**
 * The next number of a series (in a year, where it restarts; year 0 where it does not). Read and raised by one
 * `update … returning` in the transaction that issues: a database sequence would jump at a crash.
 */
export const seriesCounters = pgTable(
  'series_counters',
  {
    seriesId: uuid()
      .notNull()
      .references(() => series.id),
    year: integer().notNull(),
    next: integer().notNull(),
    lastDate: date({ mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.year] }), check('series_counters_next', sql`${t.next} > 0`)],
);
