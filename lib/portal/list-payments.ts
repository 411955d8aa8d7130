import 'server-only';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { allocations, documents, paymentModes, payments } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { pageOf } from '@/lib/lists/page-of';
import { byAmount, byDay, pageOrder, type SortedBy } from '@/lib/lists/page-order';
import { wordsIn } from '@/lib/lists/words-condition';
import { inPeriod } from './list-filter';
import type { PaymentSort, PortalPaymentFilter } from './payment-filter';
import { readAsContact } from './read-as-contact';
import { visiblePayments } from './visible-payments';

const PAYMENTS_PER_PAGE = 25;

/** A payment as the contact sees it: when, how and how much, for which invoices, and what of it is left. */
export type PortalPayment = {
  id: string;
  date: Day;
  mode: string;
  reference: string | null;
  currency: string;
  amount: bigint;
  available: bigint;
  invoices: { id: string; number: string }[];
};

export type PortalPaymentPage = { rows: PortalPayment[]; previous: string | null; next: string | null };

/** A page of the payments of the contact's customer. */
export const listPayments = (
  viewer: Contact<'invoices'>,
  filter: PortalPaymentFilter,
): Promise<PortalPaymentPage> => readAsContact(viewer, (tx) => paymentPage(tx, viewer, filter));

const ORDERS: Record<PaymentSort, SortedBy & { descending: boolean }> = {
  newest: { ...byDay(sql`${payments.date}`), descending: true },
  oldest: { ...byDay(sql`${payments.date}`), descending: false },
  largest: { ...byAmount(sql`${payments.amount}`), descending: true },
  smallest: { ...byAmount(sql`${payments.amount}`), descending: false },
};

const left = sql`${payments.amount} - ${payments.allocated} - ${payments.refunded}`;

/** By its own reference, or by the number of an invoice that it went to. */
function foundBy(search: string): SQL | undefined {
  const number = wordsIn(sql`search_form(d.number)`, search);
  return or(
    wordsIn(sql`search_form(${payments.reference})`, search),
    number &&
      sql`exists (select from ${allocations} a join ${documents} d on d.id = a.invoice_id
        where a.payment_id = ${payments.id} and ${number})`,
  );
}

/** The same with the connection's own eyes, see `documentPage`. */
export async function paymentPage(
  db: Database | Tx,
  viewer: Contact<'invoices'>,
  filter: PortalPaymentFilter,
): Promise<PortalPaymentPage> {
  const order = pageOrder(filter, ORDERS[filter.sort], payments.id);
  const invoices = sql<{ id: string; number: string }[]>`(
    select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number) order by d.issue_date, d.id), '[]')
    from ${allocations} a join ${documents} d on d.id = a.invoice_id where a.payment_id = ${payments.id})`;
  const found = await db
    .select({
      id: payments.id,
      date: payments.date,
      mode: paymentModes.name,
      reference: payments.reference,
      currency: payments.currency,
      amount: payments.amount,
      available: sql<bigint>`${left}`.mapWith(BigInt),
      invoices,
      place: sql<string>`${order.key.by}::text`,
    })
    .from(payments)
    .innerJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .where(
      and(
        visiblePayments(viewer),
        filter.state === 'credit' ? sql`${left} > 0` : undefined,
        inPeriod(payments.date, filter.asked),
        foundBy(filter.search),
        order.beyond(order.key),
      ),
    )
    .orderBy(order.orderBy(order.key))
    .limit(PAYMENTS_PER_PAGE + 1);
  return pageOf({
    ...{ found, size: PAYMENTS_PER_PAGE, ...order },
    placeOf: ({ place, id }) => ({ value: place, id }),
    show: ({ place: _, ...row }) => row,
  });
}
