import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { isSale, netOf, netSum } from '@/lib/documents/invoiced';
import { isMinor, readCursor } from '@/lib/lists/cursor';
import type { PageParams } from '@/lib/lists/list-params';
import { pageOf } from '@/lib/lists/page-of';
import { amongFound } from './among-found';
import { byMonth } from './by-month';
import { lastMonths, type Period, periodBefore } from './period';

const CUSTOMERS_PER_PAGE = 25;

export type CustomerSales = {
  id: string;
  name: string;
  invoices: number;
  /** In minor units, without tax. */
  invoiced: bigint;
  /** In the time before that is as long; null where there is none. */
  before: bigint | null;
  /** By month, over the twelve that end with the period. */
  months: bigint[];
};

type Asked = { currency: string; period: Period; q: string } & PageParams;
type Span = { from: Day | null; to: Day };

/**
 * A page of the customers that were invoiced in a period and a currency, the best first; inactive and archived ones
 * too. A cursor names a place in that order, by the amount.
 */
export async function customerReport(viewer: Staff<'reports:view'>, asked: Asked, size = CUSTOMERS_PER_PAGE) {
  const page = await rankedCustomers(viewer, asked, size);
  const months = await monthsOf(
    page.rows.map(({ id }) => id),
    asked,
  );
  return { ...page, rows: page.rows.map((row): CustomerSales => ({ ...row, months: months(row.id) })) };
}

/** The same without the months: of any number of customers at once. */
export async function rankedCustomers(viewer: Staff<'reports:view'>, asked: Asked, size: number) {
  const { currency, period, q } = asked;
  const previous = periodBefore(period);
  const inside = within(period);
  const invoiced = sumWithin(inside);
  // Turned around, so that amount and id run in one direction.
  const least = sql`(-${invoiced})`;
  const { backwards, cursor } = placeOf(asked);
  const beyond =
    cursor &&
    sql`(${least}, ${documents.customerId}) ${sql.raw(backwards ? '<' : '>')} (-(${cursor.value}::bigint), ${cursor.id}::uuid)`;
  const direction = sql.raw(backwards ? 'desc' : 'asc');
  const best = database()
    .select({
      id: documents.customerId,
      invoices: sql<number>`(count(*) filter (where ${inside}))::int`.as('invoices'),
      invoiced: invoiced.as('invoiced'),
      before: sumWithin(previous ? within(previous) : sql`false`).as('before'),
    })
    .from(documents)
    .where(
      and(
        soldIn(currency, { ...period, ...(previous && { from: previous.from }) }),
        amongFound(viewer, q, sql`${documents.customerId}`),
      ),
    )
    .groupBy(documents.customerId)
    .having(and(sql`count(*) filter (where ${inside}) > 0`, beyond ?? undefined))
    .orderBy(sql`${least} ${direction}`, sql`${documents.customerId} ${direction}`)
    .limit(size + 1)
    .as('best');
  const found = await database()
    .select({
      id: best.id,
      name: customers.displayName,
      invoices: best.invoices,
      invoiced: best.invoiced,
      before: best.before,
    })
    .from(best)
    .innerJoin(customers, eq(customers.id, best.id))
    .orderBy(sql`(-${best.invoiced}) ${direction}`, sql`${best.id} ${direction}`);
  return pageOf({
    found,
    size,
    backwards,
    started: cursor !== null,
    placeOf: (row) => ({ value: String(row.invoiced), id: row.id }),
    show: (row) => ({ ...row, before: previous && row.before }),
  });
}

/** A cursor that somebody made up may hold no amount: the list then begins at its beginning. */
function placeOf({ after, before }: PageParams) {
  const made = readCursor(before ?? after);
  return { backwards: before !== null, cursor: made && isMinor(made.value) ? made : null };
}

const within = ({ from, to }: Span): SQL =>
  from === null ? sql`true` : sql`${documents.issueDate} between ${from}::date and ${to}::date`;

const sumWithin = (inside: SQL) =>
  sql<bigint>`coalesce(sum(${netOf}) filter (where ${inside}), 0)::bigint`.mapWith(BigInt);

const soldIn = (currency: string, span: Span) => and(isSale, eq(documents.currency, currency), within(span));

/** What a page of customers was invoiced by month, as a way to look it up. */
async function monthsOf(ids: string[], { currency, period }: Asked): Promise<(id: string) => bigint[]> {
  const months = lastMonths(period.to);
  const month = sql<string>`to_char(${documents.issueDate}, 'YYYY-MM-01')`.as('month');
  const span = { from: months[0] ?? null, to: period.to };
  const sums =
    ids.length === 0
      ? []
      : await database()
          .select({ of: documents.customerId, month, invoiced: netSum })
          .from(documents)
          .where(and(soldIn(currency, span), inArray(documents.customerId, ids)))
          .groupBy(documents.customerId, sql`2`);
  return byMonth(months, sums);
}
