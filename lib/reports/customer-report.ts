import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { isMinor, readCursor } from '@/lib/lists/cursor';
import type { PageParams } from '@/lib/lists/list-params';
import { pageOf } from '@/lib/lists/page-of';
import { amongFound } from './among-found';
import { byMonth } from './by-month';
import type { CurrencyChoice } from './currency-choice';
import { lastMonths, type Period, periodBefore } from './period';
import { type Sales, type SummedSales, salesOf } from './sales';

const CUSTOMERS_PER_PAGE = 25;

export type RankedCustomer = Sales & { id: string; name: string };

/** With the net of each of the twelve months that end with the period. */
export type CustomerSales = RankedCustomer & { months: bigint[] };

type Asked = CurrencyChoice & { period: Period; today: Day; q: string } & PageParams;
type Span = { from: Day | null; to: Day };

/**
 * A page of the customers that were invoiced or credited something in a period, who bought most (net) first; inactive
 * and archived ones too. A cursor names a place in that order, by the amount. `today` is the company's.
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
  const { period, q, every } = asked;
  const previous = periodBefore(period);
  const inside = within(period);
  // Turned around, so that amount and id run in one direction.
  const least = sql`(-coalesce(sum(${signed(every)}) filter (where ${inside}), 0)::bigint)`;
  const { backwards, cursor } = placeOf(asked);
  const beyond =
    cursor &&
    sql`(${least}, ${documents.customerId}) ${sql.raw(backwards ? '<' : '>')} (-(${cursor.value}::bigint), ${cursor.id}::uuid)`;
  const direction = sql.raw(backwards ? 'desc' : 'asc');
  const best = database()
    .select({ id: documents.customerId, least: least.as('least') })
    .from(documents)
    .where(and(bookedIn(asked, period), amongFound(viewer, q, sql`${documents.customerId}`)))
    .groupBy(documents.customerId)
    .having(beyond ?? undefined)
    .orderBy(sql`${least} ${direction}`, sql`${documents.customerId} ${direction}`)
    .limit(size + 1)
    .as('best');
  const found = await database()
    .select({
      id: best.id,
      name: customers.displayName,
      turned: sql<string>`${best.least}::text`.as('turned'),
    })
    .from(best)
    .innerJoin(customers, eq(customers.id, best.id))
    .orderBy(sql`${best.least} ${direction}`, sql`${best.id} ${direction}`);
  const sales = await salesOfEach(
    found.map(({ id }) => id),
    asked,
  );
  return pageOf({
    found,
    size,
    backwards,
    started: cursor !== null,
    placeOf: ({ id, turned }) => ({ value: String(-BigInt(turned)), id }),
    show: ({ id, name }): RankedCustomer => ({
      id,
      name,
      ...salesOf(sales.get(id) ?? NOTHING, previous !== null),
    }),
  });
}

const NOTHING: SummedSales = {
  ...{ invoiced: '0', credited: '0', before: '0', paid: '0', due: '0', overdue: '0', settled_days: '0' },
  ...{ invoices: 0, settled: 0 },
};

/** How many customers are looked up at once. */
const AT_ONCE = 5_000;

async function salesOfEach(ids: readonly string[], asked: Asked): Promise<Map<string, SummedSales>> {
  const { period, every, today } = asked;
  const before = periodBefore(period);
  const inside = within(period);
  const invoice = sql`${documents.kind} = 'invoice' and ${inside}`;
  const sum = (what: SQL, only: SQL) => sql<string>`coalesce(sum(${what}) filter (where ${only}), 0)::text`;
  const count = (only: SQL) => sql<number>`(count(*) filter (where ${only}))::int`;
  const inMoney = (column: SQL) => (every ? sql`coalesce(in_base(${documents}, ${column}), 0)` : column);
  const net = netIn(every);
  const due = inMoney(sql`greatest(${documents.due}, 0)`);
  const found = new Map<string, SummedSales>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await database()
      .select({
        id: documents.customerId,
        invoices: count(invoice),
        settled: count(sql`${invoice} and ${documents.paidOn} is not null`),
        invoiced: sum(net, invoice),
        credited: sum(net, sql`${documents.kind} = 'credit_note' and ${inside}`),
        before: sum(signed(every), before ? within(before) : sql`false`),
        paid: sum(inMoney(sql`${documents.paid}`), invoice),
        due: sum(due, invoice),
        overdue: sum(due, sql`${invoice} and ${documents.dueDate} < ${today}`),
        settled_days: sum(sql`${documents.paidOn} - ${documents.issueDate}`, invoice),
      })
      .from(documents)
      .where(
        and(
          bookedIn(asked, { ...period, ...(before && { from: before.from }) }),
          inArray(documents.customerId, ids.slice(at, at + AT_ONCE)),
        ),
      )
      .groupBy(documents.customerId);
    for (const { id, ...row } of rows) found.set(id, row);
  }
  return found;
}

/** A cursor that somebody made up may hold no amount: the list then begins at its beginning. */
function placeOf({ after, before }: PageParams) {
  const made = readCursor(before ?? after);
  return { backwards: before !== null, cursor: made && isMinor(made.value) ? made : null };
}

const within = ({ from, to }: Span): SQL =>
  from === null ? sql`true` : sql`${documents.issueDate} between ${from}::date and ${to}::date`;

const netIn = (every: boolean) => sql`${sql.raw(every ? 'base_net_of' : 'net_of')}(${documents})`;

/** What a document adds to the net: a credit note takes away. */
const signed = (every: boolean) =>
  sql`case when ${documents.kind} = 'invoice' then ${netIn(every)} else -${netIn(every)} end`;

const bookedIn = ({ currency, every }: CurrencyChoice, span: Span) =>
  and(sql`is_booked(${documents})`, every ? undefined : eq(documents.currency, currency), within(span));

/** The net of a page of customers by month, as a way to look it up. */
async function monthsOf(ids: string[], asked: Asked): Promise<(id: string) => bigint[]> {
  const { period, every } = asked;
  const months = lastMonths(period.to);
  const month = sql<string>`to_char(${documents.issueDate}, 'YYYY-MM-01')`.as('month');
  const span = { from: months[0] ?? null, to: period.to };
  const sums =
    ids.length === 0
      ? []
      : await database()
          .select({
            of: documents.customerId,
            month,
            invoiced: sql<bigint>`sum(${signed(every)})::bigint`.mapWith(BigInt),
          })
          .from(documents)
          .where(and(bookedIn(asked, span), inArray(documents.customerId, ids)))
          .groupBy(documents.customerId, sql`2`);
  return byMonth(months, sums);
}
