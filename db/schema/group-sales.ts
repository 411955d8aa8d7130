import { sql } from 'drizzle-orm';
import { bigint, char, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { minor, oneOf } from './columns.ts';
import { customerGroups } from './customers.ts';
import { SALES_PARTS, type SalesPart } from './vocabulary.ts';

/**
 * How many members of a group are not in use (inactive or archived), as differences like the sums below, kept by triggers
 * on customers and memberships.
 */
export const groupUnused = pgTable(
  'group_unused',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    groupId: uuid()
      .notNull()
      .references(() => customerGroups.id, { onDelete: 'cascade' }),
    customers: integer().notNull(),
  },
  (t) => [index('group_unused_group').on(t.groupId)],
);

/**
 * What was sold and what of it was paid, by group, currency and day of issue, as differences: the sum of the rows is
 * the figure. Triggers on documents, memberships and customers add to it in the transaction that changes them, and never change a row,
 * so that two who issue on one day do not wait for each other; `compact_group_sales` adds rows up now and then.
 * A customer in two groups stands in the rows of both, and once in those of `all`.
 */
export const groupSales = pgTable(
  'group_sales',
  {
    /** Bare, so that adding to it costs little. */
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    part: text().$type<SalesPart>().notNull(),
    groupId: uuid().references(() => customerGroups.id, { onDelete: 'cascade' }),
    currency: char({ length: 3 }).notNull(),
    /** Null where customers are counted, who have no day. */
    day: date({ mode: 'string' }),
    /** The due date of what is due, so that reports can tell what is overdue; null for everything else. */
    dueDay: date({ mode: 'string' }),
    customers: integer().notNull().default(0),
    invoices: integer().notNull().default(0),
    /** Of invoices and of credit notes, without tax. */
    invoiced: minor().notNull().default(sql`0`),
    credited: minor().notNull().default(sql`0`),
    /** Of the same invoices, with tax. */
    paid: minor().notNull().default(sql`0`),
    due: minor().notNull().default(sql`0`),
    /** How many of them are paid, and after how many days, added up. */
    settled: integer().notNull().default(0),
    settledDays: bigint({ mode: 'bigint' }).notNull().default(sql`0`),
    /** The amounts in the base currency, at the rates of the documents. */
    baseInvoiced: minor().notNull().default(sql`0`),
    baseCredited: minor().notNull().default(sql`0`),
    basePaid: minor().notNull().default(sql`0`),
    baseDue: minor().notNull().default(sql`0`),
  },
  (t) => [
    index('group_sales_day').on(t.currency, t.day),
    index('group_sales_group').on(t.groupId),
    oneOf('group_sales_part', 'part', SALES_PARTS),
    check('group_sales_of_group', sql`(${t.part} = 'group') = (${t.groupId} is not null)`),
  ],
);
