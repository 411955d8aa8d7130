import { sql } from 'drizzle-orm';
import { char, check, date, index, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { staff } from './staff.ts';

/**
 * Exchange rates by day: how much of `currency` one unit of the base currency was. Documents copy the one that they
 * are issued with, so that a rate that is corrected or taken away later changes no document.
 */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    id: id(),
    /** The company's currency when the rate was written; another one makes these rates mean nothing. */
    baseCurrency: char({ length: 3 }).notNull(),
    currency: char({ length: 3 }).notNull(),
    day: date({ mode: 'string' }).notNull(),
    rate: numeric({ precision: 20, scale: 10 }).notNull(),
    /** Who published it, as documents print it; null where somebody typed it without a word. */
    source: text(),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    unique('exchange_rates_key').on(t.baseCurrency, t.currency, t.day),
    index('exchange_rates_list').on(t.baseCurrency, t.day.desc(), t.id.desc()),
    index('exchange_rates_created_by').on(t.createdBy),
    check('exchange_rates_rate', sql`${t.rate} > 0`),
    check('exchange_rates_other', sql`${t.currency} <> ${t.baseCurrency}`),
  ],
);
