import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { GroupColor, SalesPart } from '@/db/schema/vocabulary';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { byMonth } from './by-month';
import { lastMonths, type Period, periodBefore } from './period';
import { salesFor } from './source';

/** What customers were invoiced in a period, in minor units without tax. */
export type Sales = {
  customers: number;
  invoices: number;
  invoiced: bigint;
  /** In the time before that is as long; null where there is none. */
  before: bigint | null;
  /** By month, over the twelve that end with the period. */
  months: bigint[];
};

/** A group; null for the customers that are in none. */
export type GroupSales = Sales & { group: { id: string; name: string; color: GroupColor } | null };

/** `total` counts each customer once, whatever groups it is in. Groups with the most invoiced come first. */
export type GroupReport = { total: Sales; groups: GroupSales[]; overlapping: boolean };

type Found = {
  part: SalesPart;
  id: string | null;
  name: string | null;
  color: GroupColor | null;
  customers: number;
  invoices: number;
  invoiced: string;
  before: string;
};

/** Every group with what its customers were invoiced in a period and a currency, archived and inactive ones too. */
export async function groupReport(
  viewer: Staff<'reports:view'>,
  currency: string,
  period: Period,
): Promise<GroupReport> {
  const before = periodBefore(period);
  const sales = sql`(select * from ${salesFor(viewer)} f where f.currency = ${currency})`;
  const sum = (what: SQL, within: SQL) => sql`coalesce(sum(${what}) filter (where ${within}), 0)`;
  const [found, months] = await Promise.all([
    database().execute<Found>(sql`
      with f as (
        select part, group_id, ${sum(sql`s.customers`, sql`s.day is null`)}::int as customers,
          ${sum(sql`s.invoices`, inside(period))}::int as invoices,
          ${sum(sql`s.invoiced`, inside(period))}::bigint as invoiced,
          ${sum(sql`s.invoiced`, before ? inside(before) : sql`false`)}::bigint as before
        from ${sales} s group by part, group_id
      ), p as (
        select 'all' as part, null::uuid as id union all select 'ungrouped', null
        union all select 'group', id from customer_groups
      )
      select p.part, g.id, g.name, g.color, coalesce(customers, 0) as customers, coalesce(invoices, 0) as invoices,
        coalesce(invoiced, 0)::text as invoiced, coalesce(before, 0)::text as before
      from p left join customer_groups g on g.id = p.id
        left join f on f.part = p.part and f.group_id is not distinct from p.id
      order by coalesce(f.invoiced, 0) desc, (g.id is null), search_form(g.name)`),
    monthly(sales, period.to),
  ]);
  const salesOf = (row: Found): Sales => ({
    customers: row.customers,
    invoices: row.invoices,
    invoiced: BigInt(row.invoiced),
    before: before && BigInt(row.before),
    months: months(keyOf(row.part, row.id)),
  });
  const total = found.find(({ part }) => part === 'all');
  if (!total) throw new Error('a report has no total');
  const groups = found
    .filter(({ part }) => part !== 'all')
    .map((row): GroupSales => {
      const { id, name, color } = row;
      return { ...salesOf(row), group: id && name && color ? { id, name, color } : null };
    });
  const counted = groups.reduce((all, { customers }) => all + customers, 0);
  return { total: salesOf(total), groups, overlapping: counted > total.customers };
}

/** Without a beginning it has no end either: all that there is. */
const inside = ({ from, to }: { from: Day | null; to: Day }): SQL =>
  from === null ? sql`s.day is not null` : sql`s.day between ${from}::date and ${to}::date`;

const keyOf = (part: SalesPart, group: string | null) => `${part} ${group}`;

/** What each part was invoiced by month, as a way to look it up. */
async function monthly(sales: SQL, to: Day): Promise<(key: string) => bigint[]> {
  const months = lastMonths(to);
  const rows = await database().execute<{
    part: SalesPart;
    group: string | null;
    month: string;
    invoiced: string;
  }>(
    sql`select part, group_id as "group", to_char(first, 'YYYY-MM-DD') as month, invoiced::text as invoiced from (
      select part, group_id, date_trunc('month', day::timestamp) as first, sum(invoiced) as invoiced
      from ${sales} s where day >= ${months[0]}::date and day <= ${to}::date group by 1, 2, 3) m`,
  );
  return byMonth(
    months,
    rows.map(({ part, group, month, invoiced }) => ({
      of: keyOf(part, group),
      month,
      invoiced: BigInt(invoiced),
    })),
  );
}
