import { sql } from 'drizzle-orm';
import {
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, minor, moment, oneOf, updatedAt, version } from './columns.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { staff } from './staff.ts';
import {
  type LineKind,
  RUN_OUTCOMES,
  type RunOutcome,
  SCHEDULE_MODES,
  SCHEDULE_UNITS,
  type ScheduleMode,
  type ScheduleUnit,
} from './vocabulary.ts';

/** What every invoice of a schedule says; decimals are plain, `{period}` stands for the period that a run covers. */
export type ScheduleContent = {
  language: string | null;
  reference: string | null;
  pricesIncludeTax: boolean;
  lines: {
    kind: LineKind;
    itemId: string | null;
    description: string;
    quantity: string;
    unit: string | null;
    unitPrice: string;
    discountPercent: string;
    taxIds: string[];
  }[];
  discount: { kind: 'percent' | 'amount'; value: string; timing: 'before_tax' | 'after_tax' } | null;
  adjustment: string;
  note: string | null;
  terms: string | null;
};

/**
 * Invoices that are made again and again. The key (customer, currency) counts schedules among what locks a
 * customer's currency. `nextCycle` counts from zero, `nextDay` is its day; both stand still while a run fails.
 */
export const schedules = pgTable(
  'schedules',
  {
    id: id(),
    customerId: uuid().notNull(),
    currency: char({ length: 3 }).notNull(),
    /** The invoice or draft that its content was taken from. */
    modelId: uuid().references(() => documents.id, { onDelete: 'set null' }),
    content: jsonb().$type<ScheduleContent>().notNull(),
    /** What an invoice came to when the content was taken; taxes may have changed since. */
    total: minor().notNull(),
    /** Days from the issue date to the due date; null: no due date. */
    dueDays: integer(),
    every: integer().notNull(),
    unit: text().$type<ScheduleUnit>().notNull(),
    firstDay: date({ mode: 'string' }).notNull(),
    /** It ends after so many periods, or with a day; without either it has no end. */
    cycles: integer(),
    untilDay: date({ mode: 'string' }),
    mode: text().$type<ScheduleMode>().notNull(),
    nextCycle: integer().notNull().default(0),
    /** Null once it has ended. */
    nextDay: date({ mode: 'string' }),
    /** What comes due meanwhile is skipped. */
    pausedAt: moment(),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    foreignKey({
      name: 'schedules_currency_lock',
      columns: [t.customerId, t.currency],
      foreignColumns: [customers.id, customers.currency],
    }).onDelete('cascade'),
    index('schedules_customer').on(t.customerId, t.currency),
    index('schedules_model').on(t.modelId),
    index('schedules_created_by').on(t.createdBy),
    index('schedules_next').on(t.nextDay, t.id),
    oneOf('schedules_unit', 'unit', SCHEDULE_UNITS),
    oneOf('schedules_mode', 'mode', SCHEDULE_MODES),
    check('schedules_every', sql`${t.every} between 1 and 999`),
    check('schedules_due_days', sql`${t.dueDays} between 0 and 3650`),
    check(
      'schedules_end',
      sql`num_nonnulls(${t.cycles}, ${t.untilDay}) <= 1 and (${t.cycles} is null or ${t.cycles} > 0)`,
    ),
    check('schedules_next_cycle', sql`${t.nextCycle} >= 0`),
  ],
);

/**
 * What came of each day of a schedule, one row each, written in the transaction that makes its invoice: no day makes
 * two. A failed one is tried again until something came of it.
 */
export const scheduleRuns = pgTable(
  'schedule_runs',
  {
    id: id(),
    scheduleId: uuid()
      .notNull()
      .references(() => schedules.id, { onDelete: 'cascade' }),
    /** The day that it was for; the invoice is dated when it ran. */
    day: date({ mode: 'string' }).notNull(),
    cycle: integer().notNull(),
    outcome: text().$type<RunOutcome>().notNull(),
    /** Code of an error, why there is no invoice. */
    reason: text(),
    reasonParams: jsonb().$type<Record<string, string | number>>(),
    documentId: uuid().references(() => documents.id, { onDelete: 'set null' }),
    tries: integer().notNull().default(1),
    at: moment().notNull(),
  },
  (t) => [
    unique('schedule_runs_day_key').on(t.scheduleId, t.day),
    unique('schedule_runs_document_key').on(t.documentId),
    index('schedule_runs_list').on(t.at.desc(), t.id.desc()),
    index('schedule_runs_failed').on(t.at.desc(), t.id.desc()).where(sql`outcome = 'failed'`),
    oneOf('schedule_runs_outcome', 'outcome', RUN_OUTCOMES),
    check('schedule_runs_reason', sql`(${t.outcome} = 'made') = (${t.reason} is null)`),
  ],
);
