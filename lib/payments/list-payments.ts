import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { customers, paymentModes, payments } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { foundWithCustomer } from '@/lib/customers/found-by';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import { byDay } from '@/lib/lists/by-day';
import { type Counted, counted, MOST_COUNTED, MOST_FOUND } from '@/lib/lists/counting';
import { inOrderOf } from '@/lib/lists/in-order-of';
import { pageOf } from '@/lib/lists/page-of';
import type { Key } from '@/lib/lists/page-order';
import { searchPageBeside } from '@/lib/lists/search-beside';
import type { PaymentFilter } from './payment-filter';
import { availableOf, type PaymentState, paymentState } from './payment-state';

const PAGE = 50;

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

export type PaymentPage = {
  rows: ListedPayment[];
  previous: string | null;
  next: string | null;
  count: Counted;
};

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

/** Payments, the latest first, and how many a filter finds. */
export async function listPayments(
  viewer: Staff<'payments:view'>,
  filter: PaymentFilter,
): Promise<PaymentPage> {
  const db = database();
  const among = and(ofVisibleCustomer(viewer, payments.customerId), wanted(filter)) ?? sql`true`;
  const backwards = filter.before !== null;
  const { found, count } = filter.search
    ? await foundPage(db, among, filter)
    : await everyPage(db, among, filter);
  const page = pageOf({
    found,
    size: PAGE,
    backwards,
    started: backwards || filter.after !== null,
    placeOf: ({ date, id }) => ({ value: date, id }),
    show: listedPayment,
  });
  return { ...page, count };
}

const rowsWhere = (db: Database, where: SQL | undefined, filter: PaymentFilter) =>
  db
    .select(paymentColumns)
    .from(payments)
    .innerJoin(customers, eq(customers.id, payments.customerId))
    .innerJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .where(where)
    .orderBy(byDay(filter, KEY).orderBy(KEY))
    .limit(PAGE + 1);

async function everyPage(db: Database, among: SQL, filter: PaymentFilter) {
  const narrowed = filter.state || filter.modeId || filter.customerId;
  const most = narrowed ? MOST_FOUND : MOST_COUNTED;
  const some = db
    .select({ one: sql`1` })
    .from(payments)
    .innerJoin(customers, eq(customers.id, payments.customerId))
    .where(among)
    .limit(most + 1)
    .as('some');
  const [found, [row]] = await Promise.all([
    rowsWhere(db, and(among, byDay(filter, KEY).beyond(KEY)), filter),
    db.select({ of: sql<number>`count(*)::int` }).from(some),
  ]);
  return { found, count: counted(row?.of ?? 0, most) };
}

async function foundPage(db: Database, among: SQL, filter: PaymentFilter) {
  const { places, count } = await searchPageBeside(db, {
    from: sql`${payments}`,
    among,
    ...foundWithCustomer({ own: payments.reference, customerId: payments.customerId }, filter.search),
    ...byDay(filter, KEY),
    size: PAGE,
  });
  const ids = places.map(({ id }) => id);
  const rows = ids.length > 0 ? await rowsWhere(db, inArray(payments.id, ids), filter) : [];
  return { found: inOrderOf(ids, rows), count };
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

const wanted = ({ state, modeId, customerId }: PaymentFilter): SQL | undefined =>
  and(
    state ? inPaymentState(state) : undefined,
    modeId ? eq(payments.modeId, modeId) : undefined,
    customerId ? eq(payments.customerId, customerId) : undefined,
  );

const KEY: Key = { by: sql`${payments.date}`, id: sql`${payments.id}` };
