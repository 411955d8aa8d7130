import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { allocations, documents, paymentModes, payments } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { readDayCursor } from '@/lib/lists/cursor';
import type { PageParams } from '@/lib/lists/list-params';
import { pageOf } from '@/lib/lists/page-of';
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

/** A page of the payments of the contact's customer, the latest first. */
export const listPayments = (viewer: Contact<'invoices'>, page: PageParams): Promise<PortalPaymentPage> =>
  readAsContact(viewer, (tx) => paymentPage(tx, viewer, page));

/** The same with the connection's own eyes, see `documentPage`. */
export async function paymentPage(
  db: Database | Tx,
  viewer: Contact<'invoices'>,
  { after, before }: PageParams,
): Promise<PortalPaymentPage> {
  const backwards = before !== null;
  const place = readDayCursor(before ?? after);
  const beyond =
    place &&
    sql`(${payments.date}, ${payments.id}) ${sql.raw(backwards ? '>' : '<')} (${place.value}::date, ${place.id}::uuid)`;
  const direction = sql.raw(backwards ? 'asc' : 'desc');
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
      available: sql<bigint>`${payments.amount} - ${payments.allocated} - ${payments.refunded}`.mapWith(
        BigInt,
      ),
      invoices,
    })
    .from(payments)
    .innerJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .where(and(visiblePayments(viewer), beyond ?? undefined))
    .orderBy(sql`${payments.date} ${direction}`, sql`${payments.id} ${direction}`)
    .limit(PAYMENTS_PER_PAGE + 1);
  return pageOf({
    found,
    size: PAYMENTS_PER_PAGE,
    backwards,
    started: place !== null,
    placeOf: ({ date, id }) => ({ value: date, id }),
    show: (row) => row,
  });
}
