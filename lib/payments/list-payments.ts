import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, paymentModes, payments } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { foundBy } from '@/lib/customers/found-by';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import { pageOf } from '@/lib/lists/page-of';
import type { PaymentFilter } from './payment-filter';
import { availableOf, type PaymentState, paymentState } from './payment-state';

const PAGE = 50;
/** Counting goes no further: past it a list says that there are more. */
export const MOST_PAYMENTS_COUNTED = 10_000;

/** A payment as lists show it. Amounts in minor units of `currency`. */
export type ListedPayment = {
  id: string;
  date: Day;
  customerId: string;
  customerName: string;
  mode: string;
  reference: string | null;
  currency: string;
  amount: bigint;
  /** What of it is the customer's credit. */
  available: bigint;
  state: PaymentState;
};

export type PaymentPage = { rows: ListedPayment[]; previous: string | null; next: string | null };

// As the index has it.
const LATEST_FIRST = sql`${payments.date} desc nulls last, ${payments.id} desc nulls last`;
const EARLIEST_FIRST = sql`${payments.date} asc nulls first, ${payments.id} asc nulls first`;

export const paymentColumns = {
  id: payments.id,
  date: payments.date,
  customerId: payments.customerId,
  customerName: customers.displayName,
  mode: paymentModes.name,
  reference: payments.reference,
  currency: payments.currency,
  amount: payments.amount,
  allocated: payments.allocated,
  refunded: payments.refunded,
  voidedAt: payments.voidedAt,
};

type Row = Omit<ListedPayment, 'available' | 'state'> & Parameters<typeof paymentState>[0];

export const listedPayment = ({ allocated, refunded, voidedAt, ...row }: Row): ListedPayment => {
  const facts = { amount: row.amount, allocated, refunded, voidedAt };
  return { ...row, available: availableOf(facts), state: paymentState(facts) };
};

/** Payments, the latest first. */
export async function listPayments(
  viewer: Staff<'payments:view'>,
  filter: PaymentFilter,
): Promise<PaymentPage> {
  const backwards = filter.before !== null;
  const found = await database()
    .select(paymentColumns)
    .from(payments)
    .innerJoin(customers, eq(customers.id, payments.customerId))
    .innerJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .where(and(visibleCustomers(viewer), wanted(filter), fromPlace(filter)))
    .orderBy(backwards ? EARLIEST_FIRST : LATEST_FIRST)
    .limit(PAGE + 1);
  return pageOf({
    found,
    size: PAGE,
    backwards,
    started: backwards || filter.after !== null,
    placeOf: ({ date, id }) => ({ value: date, id }),
    show: listedPayment,
  });
}

/** How many payments a filter finds, up to `MOST_PAYMENTS_COUNTED`. */
export async function countPayments(viewer: Staff<'payments:view'>, filter: PaymentFilter): Promise<number> {
  const some = database()
    .select({ one: sql`1` })
    .from(payments)
    .innerJoin(customers, eq(customers.id, payments.customerId))
    .where(and(visibleCustomers(viewer), wanted(filter)))
    .limit(MOST_PAYMENTS_COUNTED)
    .as('some');
  const [row] = await database().select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

/** `paymentState` as a condition on rows; a test compares the two. */
function inPaymentState(state: PaymentState): SQL {
  const spent = sql`${payments.amount} <= ${payments.allocated} + ${payments.refunded}`;
  switch (state) {
    case 'void':
      return sql`${payments.voidedAt} is not null`;
    case 'credit':
      return sql`${payments.voidedAt} is null and ${payments.amount} > ${payments.allocated} + ${payments.refunded}`;
    case 'refunded':
      return sql`${payments.voidedAt} is null and ${payments.refunded} = ${payments.amount}`;
    case 'applied':
      return sql`${payments.voidedAt} is null and ${spent} and ${payments.refunded} < ${payments.amount}`;
  }
}

function wanted({ state, modeId, customerId, search }: PaymentFilter): SQL | undefined {
  return and(
    state ? inPaymentState(state) : undefined,
    modeId ? eq(payments.modeId, modeId) : undefined,
    customerId ? eq(payments.customerId, customerId) : undefined,
    search ? foundByText(search) : undefined,
  );
}

/** By reference, or by what customers are found by, each half from its index. */
function foundByText(search: string): SQL {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(search_form(${payments.reference}) like search_form(${like})
    or ${payments.customerId} = any (array(select ${customers.id} from ${customers} where ${foundBy(search)})))`;
}

function fromPlace({ after, before }: PaymentFilter): SQL | undefined {
  const row = sql`(${payments.date}, ${payments.id})`;
  if (before) return sql`${row} > (${before.value}::date, ${before.id}::uuid)`;
  return after ? sql`${row} < (${after.value}::date, ${after.id}::uuid)` : undefined;
}
