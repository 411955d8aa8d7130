import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '@/lib/dates/day';
import type { CurrencyChoice } from './currency-choice';

/**
 * What was owed at the end of a day: rows of `customer_id`, `due_date`, `due` and `credit` in minor units, whose sums
 * by customer are the statement's balance of that day (due less credit). It is what is due and left now with what came
 * after that day taken back, so that little is read: money counts from its own day or its invoice's, whichever is the
 * later, void things never, and what was taken off an invoice again was never there. In the base currency documents
 * count with the rate that they were issued with; a payment on account with the one known on its day, else the first
 * one after it, else the customer's last; `due` or `credit` is null where there is none.
 */
export const owedAt = (at: Day, choice: CurrencyChoice): SQL => sql`(
  with moved as (
    -- Allocations that count only after that day, and whether their invoice or their source was there by then.
    select a.invoice_id, a.payment_id, a.credit_note_id, a.amount from payments p join allocations a on a.payment_id = p.id
      where p.date > ${at}
    union all
    select a.invoice_id, a.payment_id, a.credit_note_id, a.amount from documents n join allocations a on a.credit_note_id = n.id
      where n.kind = 'credit_note' and n.issue_date > ${at} and n.issued_at is not null
    union all
    -- Those of invoices that came later, but for what stands above.
    select a.invoice_id, a.payment_id, a.credit_note_id, a.amount from documents i join allocations a on a.invoice_id = i.id
      left join payments p on p.id = a.payment_id left join documents n on n.id = a.credit_note_id
      where i.kind = 'invoice' and i.issue_date > ${at} and i.issued_at is not null and coalesce(p.date, n.issue_date) <= ${at}
    union all
    select null, payment_id, credit_note_id, amount from refunds where date > ${at} and voided_at is null
  ), back as (
    select invoice_id as id, sum(amount) as amount from moved where invoice_id is not null group by 1
    union all
    select coalesce(credit_note_id, payment_id), sum(amount) from moved group by 1
  ), papers as (
    ${papersOf(choice, at, sql`d.due + coalesce(b.amount, 0)`, sql`documents d left join back b on b.id = d.id`, sql`d.due > 0`)}
    union all
    ${papersOf(choice, at, sql`d.due`, sql`documents d`, sql`d.due < 0`)}
    union all
    ${papersOf(choice, at, sql`d.due + b.amount`, sql`back b join documents d on d.id = b.id`, sql`d.due = 0`)}
  ), money as (
    select p.*, p.amount - p.allocated - p.refunded + coalesce(b.amount, 0) as left_over
      from payments p left join back b on b.id = p.id where p.amount > p.allocated + p.refunded
    union all
    select p.*, b.amount from back b join payments p on p.id = b.id where p.amount = p.allocated + p.refunded
  )
  select customer_id, due_date, case when kind = 'invoice' and left_over > 0 then amount else 0 end as due,
    case when kind = 'credit_note' then amount when left_over < 0 then -amount else 0 end as credit
  from papers
  union all
  select p.customer_id, null, 0, ${choice.every ? paymentInBase : sql`p.left_over`} from money p
  where p.voided_at is null and p.date <= ${at} ${among(choice, sql`p.currency`)})`;

/** Invoices and credit notes of some rows, with what is left of each by `left`. */
const papersOf = (choice: CurrencyChoice, at: Day, left: SQL, rows: SQL, where: SQL): SQL => sql`
    select d.customer_id, d.due_date, d.kind, ${left} as left_over, ${choice.every ? sql`in_base(d, ${left})` : left} as amount
      from ${rows} where ${where} and d.kind in ('invoice', 'credit_note') and d.issued_at is not null
        and d.voided_at is null and d.issue_date <= ${at} ${among(choice, sql`d.currency`)}`;

const among = ({ currency, every }: CurrencyChoice, column: SQL): SQL =>
  every ? sql`` : sql`and ${column} = ${currency}`;

const paymentInBase = sql`case when p.currency = p.base_currency then p.left_over::bigint
  else to_base(p.left_over, p.currency, p.base_currency, coalesce(
    (select rate from exchange_rates r where r.base_currency = p.base_currency and r.currency = p.currency
      and r.day <= p.date order by r.day desc limit 1),
    (select rate from exchange_rates r where r.base_currency = p.base_currency and r.currency = p.currency
      and r.day > p.date order by r.day limit 1),
    (select exchange_rate from documents d where d.customer_id = p.customer_id and d.exchange_rate is not null
      order by d.issue_date desc, d.id desc limit 1))) end`;
