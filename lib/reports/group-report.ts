import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { GroupColor, SalesPart } from '@/db/schema/vocabulary';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { byMonth } from './by-month';
import type { CurrencyChoice } from './currency-choice';
import { lastMonths, type Period, periodBefore } from './period';
import { type Sales, type SummedSales, salesOf } from './sales';
import { salesFor } from './source';

/** The sales of some customers, with the net of each of the twelve months that end with the period. */
export type SalesOfMany = Sales & { customers: number; months: bigint[] };

/** A group; null for the customers that are in none. */
export type GroupSales = SalesOfMany & { group: { id: string; name: string; color: GroupColor } | null };

/** `total` counts each customer once, whatever groups it is in. Groups with the highest net come first. */
export type GroupReport = { total: SalesOfMany; groups: GroupSales[]; overlapping: boolean };

type Found = SummedSales & {
  part: SalesPart;
  id: string | null;
  name: string | null;
  color: GroupColor | null;
  customers: number;
};

type Asked = CurrencyChoice & { period: Period; today: Day };

/** Every group with what its customers bought in a period, archived and inactive ones too. `today` is the company's. */
export async function groupReport(viewer: Staff<'reports:view'>, asked: Asked): Promise<GroupReport> {
  const { currency, every, period, today } = asked;
  const before = periodBefore(period);
  const among = every ? sql`` : sql`where f.currency = ${currency}`;
  const sales = sql`(select * from ${salesFor(viewer)} f ${among})`;
  const amount = amountIn(every);
  const sum = (what: SQL, within: SQL, as: string) =>
    sql`(coalesce(sum(${what}) filter (where ${within}), 0))::text as ${sql.identifier(as)}`;
  const net = sql`${amount('invoiced')} - ${amount('credited')}`;
  const inPeriod = inside(period);
  const [found, months] = await Promise.all([
    database().execute<Found>(sql`
      with f as (
        select part, group_id, coalesce(sum(s.customers) filter (where s.day is null), 0)::int as customers,
          coalesce(sum(s.invoices) filter (where ${inPeriod}), 0)::int as invoices,
          coalesce(sum(s.settled) filter (where ${inPeriod}), 0)::int as settled,
          ${sql.join(SUMMED.map((name) => sql`${sum(amount(name), inPeriod, name)}, `))}
          ${sum(sql`s.settled_days`, inPeriod, 'settled_days')},
          ${sum(amount('due'), sql`s.due_day < ${today}::date and ${inPeriod}`, 'overdue')},
          ${sum(net, before ? inside(before) : sql`false`, 'before')},
          coalesce(sum(${net}) filter (where ${inPeriod}), 0) as net
        from ${sales} s group by part, group_id
      ), p as (
        select 'all' as part, null::uuid as id union all select 'ungrouped', null
        union all select 'group', id from customer_groups
      )
      select p.part, g.id, g.name, g.color, ${sql.join(
        COUNTED.map((name) => sql`coalesce(f.${sql.identifier(name)}, 0) as ${sql.identifier(name)}`),
        sql`, `,
      )}, ${sql.join(
        ADDED.map((name) => sql`coalesce(f.${sql.identifier(name)}, '0') as ${sql.identifier(name)}`),
        sql`, `,
      )}
      from p left join customer_groups g on g.id = p.id
        left join f on f.part = p.part and f.group_id is not distinct from p.id
      order by coalesce(f.net, 0) desc, (g.id is null), search_form(g.name)`),
    monthly(sales, net, period.to),
  ]);
  const salesOfRow = (row: Found): SalesOfMany => ({
    customers: row.customers,
    ...salesOf(row, before !== null),
    months: months(keyOf(row.part, row.id)),
  });
  const total = found.find(({ part }) => part === 'all');
  if (!total) throw new Error('a report has no total');
  const groups = found
    .filter(({ part }) => part !== 'all')
    .map((row): GroupSales => {
      const { id, name, color } = row;
      return { ...salesOfRow(row), group: id && name && color ? { id, name, color } : null };
    });
  const counted = groups.reduce((all, { customers }) => all + customers, 0);
  return { total: salesOfRow(total), groups, overlapping: counted > total.customers };
}

const SUMMED = ['invoiced', 'credited', 'paid', 'due'] as const;
const COUNTED = ['customers', 'invoices', 'settled'] as const;
const ADDED = [...SUMMED, 'settled_days', 'overdue', 'before'] as const;

const amountIn = (every: boolean) => (name: (typeof SUMMED)[number]) =>
  sql`s.${sql.identifier(every ? `base_${name}` : name)}`;

/** Without a beginning it has no end either: all that there is. */
const inside = ({ from, to }: { from: Day | null; to: Day }): SQL =>
  from === null ? sql`s.day is not null` : sql`s.day between ${from}::date and ${to}::date`;

const keyOf = (part: SalesPart, group: string | null) => `${part} ${group}`;

/** The net of each part by month, as a way to look it up. */
async function monthly(sales: SQL, net: SQL, to: Day): Promise<(key: string) => bigint[]> {
  const months = lastMonths(to);
  const rows = await database().execute<{
    part: SalesPart;
    group: string | null;
    month: string;
    invoiced: string;
  }>(
    sql`select part, group_id as "group", to_char(first, 'YYYY-MM-DD') as month, invoiced::text as invoiced from (
      select part, group_id, date_trunc('month', day::timestamp) as first, sum(${net}) as invoiced
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
