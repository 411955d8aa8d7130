import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import { type MovementKind, type Statement, statementOf } from './statement';
import type { StatementPeriod } from './statement-period';

type Days = Pick<StatementPeriod, 'from' | 'to'>;

/** A customer's statement for staff who see the customer; amounts in minor units of its currency. */
export const customerStatement = async (
  viewer: Staff<'invoices:view' | 'payments:view'>,
  customerId: string,
  days: Days,
): Promise<Statement> => {
  const itself = and(eq(customers.id, customerId), visibleCustomers(viewer));
  if ((await database().$count(customers, itself)) === 0) return statementOf(0n, []);
  return readStatement(database(), customerId, days);
};

/**
 * The same with the eyes of a connection or transaction. What counts: issued invoices and credit notes but for void
 * ones, without what is withheld; payments and refunds but for those that were taken back.
 */
export async function readStatement(
  db: Database | Tx,
  customerId: string,
  { from, to }: Days,
): Promise<Statement> {
  const movements = sql`(
    select kind, id, issue_date as date, number as reference,
      case kind when 'invoice' then total - withheld else withheld - total end as amount
    from documents
    where customer_id = ${customerId} and kind in ('invoice', 'credit_note')
      and issued_at is not null and voided_at is null
    union all
    select 'payment', id, date, reference, -amount from payments
    where customer_id = ${customerId} and voided_at is null
    union all
    select 'refund', id, date, reference, amount from refunds
    where customer_id = ${customerId} and voided_at is null) movements`;
  const [before] = await db.execute<{ sum: string }>(
    sql`select coalesce(sum(amount), 0)::text as sum from ${movements} where date < ${from}::date`,
  );
  const rows = await db.execute<{
    kind: MovementKind;
    id: string;
    date: Day;
    reference: string | null;
    amount: string;
  }>(sql`
    select kind, id, date::text as date, reference, amount::text as amount from ${movements}
    where (${from}::date is null or date >= ${from}::date) and date <= ${to}::date
    -- Of one day what is owed stands before what settles it.
    order by movements.date, array_position(array['invoice', 'refund', 'credit_note', 'payment'], kind), id`);
  return statementOf(
    BigInt(before?.sum ?? '0'),
    rows.map((row) => ({ ...row, amount: BigInt(row.amount) })),
  );
}
