import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
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
  minor,
  moment,
  portalCustomer,
  portalModules,
  portalRole,
  version,
} from './columns.ts';
import { company } from './company.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { staff } from './staff.ts';

const staffId = () => uuid().references(() => staff.id, { onDelete: 'set null' });
const withInvoices = sql`'invoices' = any (${portalModules})`;
const ofOneSource = (payment: AnyPgColumn, creditNote: AnyPgColumn) =>
  sql`num_nonnulls(${payment}, ${creditNote}) = 1`;

/** How money comes and goes: transfer, cash, card. A retired one stays for what was paid by it. */
export const paymentModes = pgTable(
  'payment_modes',
  {
    id: id(),
    name: text().notNull(),
    active: boolean().notNull().default(true),
    position: integer().notNull().default(0),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('payment_modes_name_key').on(sql`lower(${t.name})`).where(sql`active`),
    pgPolicy('portal_reads_modes_of_visible_money', {
      for: 'select',
      to: portalRole,
      using: sql`exists (select 1 from payments p where p.mode_id = payment_modes.id)
        or exists (select 1 from refunds r where r.mode_id = payment_modes.id)`,
    }),
  ],
);

/**
 * Money that a customer paid. What of it went to invoices (`allocated`) or back (`refunded`) is summed by triggers;
 * the rest is the customer's credit. A void one counts nothing. The keys on the currencies lock them, as documents do.
 */
export const payments = pgTable(
  'payments',
  {
    id: id(),
    customerId: uuid().notNull(),
    currency: char({ length: 3 }).notNull(),
    baseCurrency: char({ length: 3 })
      .notNull()
      .references(() => company.currency),
    amount: minor().notNull(),
    allocated: minor().notNull().default(sql`0`),
    refunded: minor().notNull().default(sql`0`),
    date: date({ mode: 'string' }).notNull(),
    modeId: uuid()
      .notNull()
      .references(() => paymentModes.id),
    reference: text(),
    note: text(),
    voidedAt: moment(),
    voidReason: text(),
    createdBy: staffId(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: 'payments_currency_lock',
      columns: [t.customerId, t.currency],
      foreignColumns: [customers.id, customers.currency],
    }),
    unique('payments_of_customer').on(t.id, t.customerId, t.currency),
    index('payments_customer').on(t.customerId, t.currency),
    index('payments_list').on(t.date.desc(), t.id.desc()),
    index('payments_credit').on(t.customerId).where(sql`voided_at is null and amount > allocated + refunded`),
    index('payments_void').on(t.date.desc(), t.id.desc()).where(sql`voided_at is not null`),
    index('payments_mode').on(t.modeId),
    index('payments_base_currency').on(t.baseCurrency),
    index('payments_created_by').on(t.createdBy),
    index('payments_reference_search').using('gin', sql`search_form(${t.reference}) gin_trgm_ops`),
    check('payments_amount', sql`${t.amount} > 0`),
    check(
      'payments_not_overspent',
      sql`${t.allocated} >= 0 and ${t.refunded} >= 0 and ${t.allocated} + ${t.refunded} <= ${t.amount}`,
    ),
    check('payments_void_has_reason', sql`(${t.voidedAt} is null) = (${t.voidReason} is null)`),
    check('payments_void_is_free', sql`${t.voidedAt} is null or (${t.allocated} = 0 and ${t.refunded} = 0)`),
    pgPolicy('portal_reads_own_payments', {
      for: 'select',
      to: portalRole,
      using: sql`customer_id = ${portalCustomer} and voided_at is null and ${withInvoices}`,
    }),
  ],
);

/**
 * What of a payment or a credit note went to an invoice. Rows are made and removed, never changed; triggers carry
 * them to the sums of both sides.
 */
export const allocations = pgTable(
  'allocations',
  {
    id: id(),
    customerId: uuid().notNull(),
    currency: char({ length: 3 }).notNull(),
    invoiceId: uuid().notNull(),
    paymentId: uuid(),
    creditNoteId: uuid(),
    amount: minor().notNull(),
    createdBy: staffId(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: 'allocations_invoice',
      columns: [t.invoiceId, t.customerId, t.currency],
      foreignColumns: [documents.id, documents.customerId, documents.currency],
    }),
    foreignKey({
      name: 'allocations_payment',
      columns: [t.paymentId, t.customerId, t.currency],
      foreignColumns: [payments.id, payments.customerId, payments.currency],
    }),
    foreignKey({
      name: 'allocations_credit_note',
      columns: [t.creditNoteId, t.customerId, t.currency],
      foreignColumns: [documents.id, documents.customerId, documents.currency],
    }),
    index('allocations_invoices').on(t.invoiceId),
    index('allocations_payments').on(t.paymentId),
    index('allocations_credit_notes').on(t.creditNoteId),
    index('allocations_created_by').on(t.createdBy),
    check('allocations_amount', sql`${t.amount} > 0`),
    check('allocations_source', ofOneSource(t.paymentId, t.creditNoteId)),
    pgPolicy('portal_reads_own_allocations', {
      for: 'select',
      to: portalRole,
      using: sql`customer_id = ${portalCustomer} and ${withInvoices}`,
    }),
  ],
);

/** Money that went back to a customer, out of a payment or a credit note. A void one counts nothing. */
export const refunds = pgTable(
  'refunds',
  {
    id: id(),
    customerId: uuid().notNull(),
    currency: char({ length: 3 }).notNull(),
    paymentId: uuid(),
    creditNoteId: uuid(),
    amount: minor().notNull(),
    date: date({ mode: 'string' }).notNull(),
    modeId: uuid()
      .notNull()
      .references(() => paymentModes.id),
    reference: text(),
    note: text(),
    voidedAt: moment(),
    voidReason: text(),
    createdBy: staffId(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: 'refunds_payment',
      columns: [t.paymentId, t.customerId, t.currency],
      foreignColumns: [payments.id, payments.customerId, payments.currency],
    }),
    foreignKey({
      name: 'refunds_credit_note',
      columns: [t.creditNoteId, t.customerId, t.currency],
      foreignColumns: [documents.id, documents.customerId, documents.currency],
    }),
    index('refunds_customer').on(t.customerId),
    index('refunds_payments').on(t.paymentId),
    index('refunds_credit_notes').on(t.creditNoteId),
    index('refunds_mode').on(t.modeId),
    index('refunds_created_by').on(t.createdBy),
    check('refunds_amount', sql`${t.amount} > 0`),
    check('refunds_source', ofOneSource(t.paymentId, t.creditNoteId)),
    check('refunds_void_has_reason', sql`(${t.voidedAt} is null) = (${t.voidReason} is null)`),
    pgPolicy('portal_reads_own_refunds', {
      for: 'select',
      to: portalRole,
      using: sql`customer_id = ${portalCustomer} and voided_at is null and ${withInvoices}`,
    }),
  ],
);
