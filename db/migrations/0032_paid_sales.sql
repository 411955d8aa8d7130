ALTER TABLE "documents" ADD COLUMN "paid_on" date;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "due_day" date;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "credited" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "paid" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "due" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "settled" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "settled_days" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "base_invoiced" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "base_credited" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "base_paid" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_sales" ADD COLUMN "base_due" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
drop trigger documents_add_sales_of_new on documents;
--> statement-breakpoint
drop trigger documents_add_sales_of_changed on documents;
--> statement-breakpoint
drop trigger documents_add_sales_of_gone on documents;
--> statement-breakpoint
create or replace function documents_stay_issued() returns trigger language plpgsql as $$
declare
  free text[] := array['paid', 'credited', 'due', 'paid_on', 'sent_at', 'viewed_at', 'accepted_at', 'declined_at', 'voided_at',
    'void_reason', 'revised_at', 'assigned_to', 'created_by', 'version', 'updated_at'];
begin
  if old.issued_at is null then
    return new;
  end if;
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'document % is issued', old.id using errcode = '23514', constraint = 'documents_stay_issued';
  end if;
  if old.voided_at is not null and new.voided_at is distinct from old.voided_at then
    raise exception 'document % is void', old.id using errcode = '23514', constraint = 'documents_stay_void';
  end if;
  if old.revised_at is not null and (new.revised_at is distinct from old.revised_at
    or new.sent_at is distinct from old.sent_at or new.accepted_at is distinct from old.accepted_at
    or new.declined_at is distinct from old.declined_at) then
    raise exception 'document % was revised', old.id using errcode = '23514', constraint = 'documents_stay_revised';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The day of the last payment that an invoice got, not before its own.
create function paid_on(invoice uuid, issued date) returns date language sql stable as $$
  select greatest(issued, (select max(p.date) from allocations a join payments p on p.id = a.payment_id where a.invoice_id = invoice))
$$;
--> statement-breakpoint
update documents set paid_on = paid_on(id, issue_date)
  where kind = 'invoice' and issued_at is not null and voided_at is null and due <= 0 and paid > 0;
--> statement-breakpoint
drop trigger allocations_move_money on allocations;
--> statement-breakpoint
-- Once for all rows of a statement: a batch of allocations changes each document once, and its sums with it.
create or replace function allocations_move_money() returns trigger language plpgsql as $$
declare
  direction integer := case when tg_op = 'DELETE' then -1 else 1 end;
  changed bigint;
begin
  update documents d set
      paid = d.paid + m.paid,
      credited = d.credited + m.credited,
      due = d.due - m.paid - m.credited,
      paid_on = case when d.due - m.paid - m.credited <= 0 and d.paid + m.paid > 0 then paid_on(d.id, d.issue_date) end
    from (
      select invoice_id,
        direction * coalesce(sum(amount) filter (where payment_id is not null), 0)::bigint as paid,
        direction * coalesce(sum(amount) filter (where payment_id is null), 0)::bigint as credited
      from moved_rows group by invoice_id
    ) m
    where d.id = m.invoice_id and d.kind = 'invoice' and d.issued_at is not null and d.voided_at is null;
  get diagnostics changed = row_count;
  if changed <> (select count(distinct invoice_id) from moved_rows) then
    raise exception 'there are allocations to what is no open invoice' using errcode = '23514', constraint = 'allocations_to_invoices';
  end if;
  update payments p set allocated = p.allocated + m.amount
    from (
      select payment_id, direction * sum(amount)::bigint as amount from moved_rows where payment_id is not null group by payment_id
    ) m
    where p.id = m.payment_id and p.voided_at is null;
  get diagnostics changed = row_count;
  if changed <> (select count(distinct payment_id) from moved_rows) then
    raise exception 'there is no such payment to allocate from' using errcode = '23514', constraint = 'allocations_from_money';
  end if;
  update documents d set credited = d.credited + m.amount, due = d.due - m.amount
    from (
      select credit_note_id, direction * sum(amount)::bigint as amount
      from moved_rows where credit_note_id is not null group by credit_note_id
    ) m
    where d.id = m.credit_note_id and d.kind = 'credit_note' and d.issued_at is not null and d.voided_at is null;
  get diagnostics changed = row_count;
  if changed <> (select count(distinct credit_note_id) from moved_rows) then
    raise exception 'there is no such credit note to allocate from' using errcode = '23514', constraint = 'allocations_from_money';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger allocations_move_money after insert on allocations
  referencing new table as moved_rows for each statement execute function allocations_move_money();
--> statement-breakpoint
create trigger allocations_move_money_back after delete on allocations
  referencing old table as moved_rows for each statement execute function allocations_move_money();
--> statement-breakpoint
-- An invoice or credit note that was issued and is not void: what reports are made of.
create function is_booked(documents) returns boolean language sql immutable parallel safe as $$
  select $1.kind in ('invoice', 'credit_note') and $1.issued_at is not null and $1.voided_at is null
$$;
--> statement-breakpoint
-- What a document comes to without its taxes in the base currency, with the booked figures.
create function base_net_of(documents) returns bigint language sql immutable parallel safe as $$
  select coalesce($1.base_total - $1.base_tax + in_base($1, $1.discount_after_tax - $1.adjustment), 0)
$$;
--> statement-breakpoint
drop function add_sales(sale_change[]);
--> statement-breakpoint
drop type sale_change;
--> statement-breakpoint
-- A change of what a customer was invoiced on a day and has paid of it, or (without a day) of how many customers there are.
create type sale_change as (customer_id uuid, currency char(3), day date, due_day date, customers integer, invoices integer, invoiced bigint, credited bigint, paid bigint, due bigint, settled integer, settled_days bigint, base_invoiced bigint, base_credited bigint, base_paid bigint, base_due bigint);
--> statement-breakpoint
-- What a document adds to the sums; null for one that adds nothing.
create function sale_of(documents) returns sale_change language sql immutable parallel safe as $$
  select case when not is_booked($1) then null
    when $1.kind = 'credit_note' then ($1.customer_id, $1.currency, $1.issue_date, null, 0, 0, 0, net_of($1), 0, 0, 0, 0,
      0, base_net_of($1), 0, 0)::sale_change
    else ($1.customer_id, $1.currency, $1.issue_date, case when $1.due > 0 then $1.due_date end, 0, 1, net_of($1), 0,
      $1.paid, greatest($1.due, 0), ($1.paid_on is not null)::int, coalesce($1.paid_on - $1.issue_date, 0),
      base_net_of($1), 0, coalesce(in_base($1, $1.paid), 0), coalesce(in_base($1, greatest($1.due, 0)), 0))::sale_change end
$$;
--> statement-breakpoint
create function taken_away(sale_change) returns sale_change language sql immutable parallel safe as $$
  select ($1.customer_id, $1.currency, $1.day, $1.due_day, -$1.customers, -$1.invoices, -$1.invoiced, -$1.credited, -$1.paid, -$1.due, -$1.settled, -$1.settled_days, -$1.base_invoiced, -$1.base_credited, -$1.base_paid, -$1.base_due)::sale_change
$$;
--> statement-breakpoint
create function customers_more(customer uuid, currency char(3), number integer) returns sale_change language sql immutable parallel safe as $$
  select (customer, currency, null, null, number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)::sale_change
$$;
--> statement-breakpoint
-- Adds changes to everybody's sums, to those of the customer's groups, or to those of customers without one.
-- In plpgsql, which plans once a session.
create function add_sales(changes sale_change[]) returns void language plpgsql as $$
begin
  insert into group_sales (part, group_id, currency, day, due_day, customers, invoices, invoiced, credited, paid, due, settled, settled_days, base_invoiced, base_credited, base_paid, base_due)
  select p.part, p.group_id, p.currency, p.day, p.due_day, sum(p.customers), sum(p.invoices), sum(p.invoiced), sum(p.credited), sum(p.paid), sum(p.due), sum(p.settled), sum(p.settled_days), sum(p.base_invoiced), sum(p.base_credited), sum(p.base_paid), sum(p.base_due) from (
    select 'all' as part, null::uuid as group_id, c.* from unnest(changes) c
    union all
    select 'group', m.group_id, c.* from unnest(changes) c join customer_group_members m on m.customer_id = c.customer_id
    union all
    select 'ungrouped', null, c.* from unnest(changes) c
      where not exists (select 1 from customer_group_members m where m.customer_id = c.customer_id)
  ) p
  group by p.part, p.group_id, p.currency, p.day, p.due_day
  having (sum(p.customers), sum(p.invoices), sum(p.invoiced), sum(p.credited), sum(p.paid), sum(p.due), sum(p.settled), sum(p.settled_days), sum(p.base_invoiced), sum(p.base_credited), sum(p.base_paid), sum(p.base_due)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
end $$;
--> statement-breakpoint
create or replace function documents_add_sales() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes sale_change[];
begin
  if tg_op = 'INSERT' then
    select array_agg(sale_of(n)) into changes from new_rows n where is_booked(n);
  elsif tg_op = 'DELETE' then
    select array_agg(taken_away(sale_of(o))) into changes from old_rows o where is_booked(o);
  else
    select array_agg(c.change) into changes
      from new_rows n join old_rows o on o.id = n.id
      cross join lateral (values (sale_of(n)), (taken_away(sale_of(o)))) c(change)
      where (is_booked(n) or is_booked(o)) and sale_of(n) is distinct from sale_of(o) and (c.change).customer_id is not null;
  end if;
  if changes is null then
    return null;
  end if;
  -- The customer's groups stay as they are until this is committed: who changes them waits, or was waited for.
  perform 1 from customers where id in (select customer_id from unnest(changes)) order by id for share;
  perform add_sales(changes);
  return null;
end $$;
--> statement-breakpoint
create trigger documents_add_sales_of_new after insert on documents
  referencing new table as new_rows for each statement execute function documents_add_sales();
--> statement-breakpoint
create trigger documents_add_sales_of_changed after update on documents
  referencing old table as old_rows new table as new_rows for each statement execute function documents_add_sales();
--> statement-breakpoint
create trigger documents_add_sales_of_gone after delete on documents
  referencing old table as old_rows for each statement execute function documents_add_sales();
--> statement-breakpoint
-- Who comes into a group brings along what it was invoiced so far; who leaves takes it away.
create or replace function members_move_sales() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  came customer_group_members[] := '{}';
  went customer_group_members[] := '{}';
begin
  if tg_op <> 'DELETE' then
    select coalesce(array_agg(n), '{}') into came from new_rows n;
  end if;
  if tg_op <> 'INSERT' then
    select coalesce(array_agg(o), '{}') into went from old_rows o;
  end if;
  if came = went then
    return null;
  end if;
  perform 1 from customers where id in (select customer_id from unnest(came || went)) order by id for no key update;
  with moves as (
    select customer_id, group_id, 1 as sign from unnest(came)
    union all
    select customer_id, group_id, -1 from unnest(went)
  ), counted as (
    select m.customer_id, sum(m.sign) as more,
      (select count(*) from customer_group_members g where g.customer_id = m.customer_id) as now
    from moves m group by m.customer_id
  ), parts as (
    -- A group that is being deleted takes its sums along.
    select m.customer_id, 'group' as part, m.group_id, m.sign from moves m
      where exists (select 1 from customer_groups g where g.id = m.group_id)
    union all
    select customer_id, 'ungrouped', null, (now = 0)::int - (now - more = 0)::int from counted
      where (now = 0) <> (now - more = 0)
  ), held as (
    select customers_more(c.id, c.currency, 1) as h from customers c where c.id in (select customer_id from parts)
    union all
    select sale_of(d) from documents d where d.customer_id in (select customer_id from parts) and is_booked(d)
  )
  insert into group_sales (part, group_id, currency, day, due_day, customers, invoices, invoiced, credited, paid, due, settled, settled_days, base_invoiced, base_credited, base_paid, base_due)
  select p.part, p.group_id, (h).currency, (h).day, (h).due_day, sum(p.sign * (h).customers), sum(p.sign * (h).invoices), sum(p.sign * (h).invoiced), sum(p.sign * (h).credited), sum(p.sign * (h).paid), sum(p.sign * (h).due), sum(p.sign * (h).settled), sum(p.sign * (h).settled_days), sum(p.sign * (h).base_invoiced), sum(p.sign * (h).base_credited), sum(p.sign * (h).base_paid), sum(p.sign * (h).base_due)
  from parts p join held on (h).customer_id = p.customer_id
  group by p.part, p.group_id, (h).currency, (h).day, (h).due_day
  having (sum(p.sign * (h).customers), sum(p.sign * (h).invoices), sum(p.sign * (h).invoiced), sum(p.sign * (h).credited), sum(p.sign * (h).paid), sum(p.sign * (h).due), sum(p.sign * (h).settled), sum(p.sign * (h).settled_days), sum(p.sign * (h).base_invoiced), sum(p.sign * (h).base_credited), sum(p.sign * (h).base_paid), sum(p.sign * (h).base_due)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  return null;
end $$;
--> statement-breakpoint
create or replace function customers_count_in_sales() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes sale_change[];
begin
  if tg_op = 'INSERT' then
    select array_agg(customers_more(n.id, n.currency, 1)) into changes from new_rows n;
  else
    select array_agg(customers_more(o.id, o.currency, -1)) into changes from old_rows o;
  end if;
  if changes is not null then
    perform add_sales(changes);
  end if;
  return null;
end $$;
--> statement-breakpoint
create or replace function customers_change_currency() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_sales(array[customers_more(old.id, old.currency, -1), customers_more(new.id, new.currency, 1)]);
  return null;
end $$;
--> statement-breakpoint
-- Adds up rows of one day and group. Those that come meanwhile stay, and two that do this at once take different ones.
create or replace function compact_group_sales() returns void language sql as $$
  with several as (
    select part, coalesce(group_id::text, '') as group_key, currency, coalesce(day, '-infinity') as day_key,
      coalesce(due_day, '-infinity') as due_key
    from group_sales group by 1, 2, 3, 4, 5 having count(*) > 1
  ), taken as (
    delete from group_sales s using several k
      where s.part = k.part and coalesce(s.group_id::text, '') = k.group_key and s.currency = k.currency
        and coalesce(s.day, '-infinity') = k.day_key and coalesce(s.due_day, '-infinity') = k.due_key
      returning s.*
  )
  insert into group_sales (part, group_id, currency, day, due_day, customers, invoices, invoiced, credited, paid, due, settled, settled_days, base_invoiced, base_credited, base_paid, base_due)
  select p.part, p.group_id, p.currency, p.day, p.due_day, sum(p.customers), sum(p.invoices), sum(p.invoiced), sum(p.credited), sum(p.paid), sum(p.due), sum(p.settled), sum(p.settled_days), sum(p.base_invoiced), sum(p.base_credited), sum(p.base_paid), sum(p.base_due) from taken p
  group by p.part, p.group_id, p.currency, p.day, p.due_day
  having (sum(p.customers), sum(p.invoices), sum(p.invoiced), sum(p.credited), sum(p.paid), sum(p.due), sum(p.settled), sum(p.settled_days), sum(p.base_invoiced), sum(p.base_credited), sum(p.base_paid), sum(p.base_due)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
$$;
--> statement-breakpoint
drop function group_sales_of(uuid[]);
--> statement-breakpoint
-- The same sums from the documents themselves, of some customers or (null) of all: what is there at the start, what the
-- kept ones are checked against, and what somebody is shown who does not see every customer.
create function group_sales_of(only_customers uuid[]) returns table (
  part text, group_id uuid, currency char(3), day date, due_day date, customers integer, invoices integer, invoiced bigint, credited bigint, paid bigint, due bigint, settled integer, settled_days bigint, base_invoiced bigint, base_credited bigint, base_paid bigint, base_due bigint
) language sql stable as $$
  with held as (
    select (customers_more(c.id, c.currency, 1)).* from customers c where only_customers is null or c.id = any (only_customers)
    union all
    select s.* from documents d cross join lateral sale_of(d) s
      where is_booked(d) and (only_customers is null or d.customer_id = any (only_customers))
  ), parts as (
    select 'all' as part, null::uuid as group_id, h.* from held h
    union all
    select 'group', m.group_id, h.* from held h join customer_group_members m on m.customer_id = h.customer_id
    union all
    select 'ungrouped', null, h.* from held h
      where not exists (select 1 from customer_group_members m where m.customer_id = h.customer_id)
  )
  select p.part, p.group_id, p.currency, p.day, p.due_day, sum(p.customers)::integer, sum(p.invoices)::integer, sum(p.invoiced)::bigint, sum(p.credited)::bigint, sum(p.paid)::bigint, sum(p.due)::bigint, sum(p.settled)::integer, sum(p.settled_days)::bigint, sum(p.base_invoiced)::bigint, sum(p.base_credited)::bigint, sum(p.base_paid)::bigint, sum(p.base_due)::bigint
  from parts p group by p.part, p.group_id, p.currency, p.day, p.due_day
$$;
--> statement-breakpoint
delete from group_sales;
--> statement-breakpoint
insert into group_sales (part, group_id, currency, day, due_day, customers, invoices, invoiced, credited, paid, due, settled, settled_days, base_invoiced, base_credited, base_paid, base_due)
  select part, group_id, currency, day, due_day, customers, invoices, invoiced, credited, paid, due, settled, settled_days, base_invoiced, base_credited, base_paid, base_due from group_sales_of(null);
--> statement-breakpoint
drop index documents_sales;
--> statement-breakpoint
-- A report by customer reads this alone, in the order of customers.
create index documents_sales on documents (currency, customer_id, issue_date)
  include (kind, total, tax_total, discount_after_tax, adjustment)
  where kind in ('invoice', 'credit_note') and issued_at is not null and voided_at is null;
