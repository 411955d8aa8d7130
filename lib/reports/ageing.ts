import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { isMinor, readCursor } from '@/lib/lists/cursor';
import type { PageParams } from '@/lib/lists/list-params';
import { pageOf } from '@/lib/lists/page-of';
import { AGE_BEGINS, AGES, type Age } from './age';
import { amongFound } from './among-found';
import type { CurrencyChoice } from './currency-choice';
import { owedAt } from './owed-at';

const CUSTOMERS_PER_PAGE = 50;

/** What is owed, in minor units: by age, all of it, and what is left of payments and credit notes. */
export type Owed = {
  ages: Record<Age, bigint>;
  due: bigint;
  credit: bigint;
  /** Of a customer what its statement ends with: due less credit. */
  balance: bigint;
};

export type CustomerOwes = Owed & { id: string; name: string };

type Asked = CurrencyChoice & { at: Day; q: string } & PageParams;

type Found = Record<Age | 'due' | 'credit', string> & { id: string; name: string };
type Total = { total: Record<Age | 'due' | 'credit', string>; owing: number; unrated: number };

/**
 * A page of the customers that owed something at the end of a day, or had something left to use, who owed most first;
 * inactive and archived ones too. `total` and `owing` (how many there are) are of all that a search finds. `unrated`
 * counts what has no rate and is left out of sums in the base currency.
 */
export async function ageingReport(viewer: Staff<'reports:view'>, asked: Asked, size = CUSTOMERS_PER_PAGE) {
  const { at, q, after, before } = asked;
  const made = readCursor(before ?? after);
  const cursor = made && isMinor(made.value) ? made : null;
  const backwards = before !== null;
  const direction = sql.raw(backwards ? 'desc' : 'asc');
  const place = sql`-p.due ${direction}, p.id ${direction}`;
  const beyond = cursor
    ? sql`where (-p.due, p.id) ${sql.raw(backwards ? '<' : '>')} (-(${cursor.value}::numeric), ${cursor.id}::uuid)`
    : sql``;
  const seen = amongFound(viewer, q, sql`o.customer_id`);
  const rows = await database().execute<Total & { row: Found | null }>(sql`
    with per as materialized (
      select o.customer_id as id, ${sql.join(AGES.map((age) => sumOfAge(age, at)))} coalesce(sum(due), 0) as due,
        coalesce(sum(credit), 0) as credit, count(*) filter (where due is null or credit is null) as unrated
      from ${owedAt(at, asked)} o ${seen ? sql`where ${seen}` : sql``} group by o.customer_id
    ), page as (select * from per p ${beyond} order by ${place} limit ${size + 1})
    select t.*, case when p.id is not null then ${figuresOf(sql`p`)} || jsonb_build_object('id', p.id, 'name', c.display_name) end as row
    from (select ${figuresOf(sql`s`)} as total, s.owing, s.unrated from (
        select ${sql.join(SUMMED.map((name) => sql`coalesce(sum(${sql.identifier(name)}), 0) as ${sql.identifier(name)}, `))}
          count(*)::int as owing, coalesce(sum(unrated), 0)::int as unrated from per) s) t
      left join page p on true left join ${customers} c on c.id = p.id
    order by ${place}`);
  const [first] = rows;
  if (!first) throw new Error('a report has no total');
  const page = pageOf({
    found: rows.flatMap(({ row }) => (row ? [row] : [])),
    size,
    backwards,
    started: cursor !== null,
    placeOf: (row) => ({ value: row.due, id: row.id }),
    show: (row): CustomerOwes => ({ id: row.id, name: row.name, ...owedOf(row) }),
  });
  return { ...page, total: owedOf(first.total), owing: first.owing, unrated: first.unrated };
}

const SUMMED = [...AGES, 'due', 'credit'] as const;

/** As texts: JSON's numbers are no place for amounts. */
const figuresOf = (row: SQL): SQL =>
  sql`jsonb_build_object(${sql.join(
    SUMMED.map((name) => sql`${sql.raw(`'${name}'`)}, ${row}.${sql.identifier(name)}::text`),
    sql`, `,
  )})`;

function sumOfAge(age: Age, at: Day): SQL {
  const days = sql`${at}::date - due_date`;
  const next = AGES[AGES.indexOf(age) + 1];
  const within =
    age === 'not_yet'
      ? sql`due_date is null or ${days} < 1`
      : sql`${days} >= ${AGE_BEGINS[age]}${next && next !== 'not_yet' ? sql` and ${days} < ${AGE_BEGINS[next]}` : sql``}`;
  return sql`coalesce(sum(due) filter (where ${within}), 0) as ${sql.identifier(age)}, `;
}

function owedOf(row: Record<Age | 'due' | 'credit', string>): Owed {
  const ages = Object.fromEntries(AGES.map((age) => [age, BigInt(row[age])])) as Record<Age, bigint>;
  const [due, credit] = [BigInt(row.due), BigInt(row.credit)];
  return { ages, due, credit, balance: due - credit };
}
