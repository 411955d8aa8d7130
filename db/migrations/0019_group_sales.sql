CREATE TABLE "group_sales" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "group_sales_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"part" text NOT NULL,
	"group_id" uuid,
	"currency" char(3) NOT NULL,
	"day" date,
	"customers" integer DEFAULT 0 NOT NULL,
	"invoices" integer DEFAULT 0 NOT NULL,
	"invoiced" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "group_sales_part" CHECK (part in ('all', 'group', 'ungrouped')),
	CONSTRAINT "group_sales_of_group" CHECK (("group_sales"."part" = 'group') = ("group_sales"."group_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "group_sales" ADD CONSTRAINT "group_sales_group_id_customer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."customer_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_sales_day" ON "group_sales" USING btree ("currency","day");--> statement-breakpoint
CREATE INDEX "group_sales_group" ON "group_sales" USING btree ("group_id");
--> statement-breakpoint
-- What counts as invoiced, and how much of it: the one place for reports, lists of figures and the sums below.
-- Plain SQL, so that the planner reads through it to the columns and their indexes.
create function is_sale(documents) returns boolean language sql immutable parallel safe as $$
  select $1.kind = 'invoice' and $1.issued_at is not null and $1.voided_at is null
$$;
--> statement-breakpoint
create function net_of(documents) returns bigint language sql immutable parallel safe as $$
  select $1.total - $1.tax_total + $1.discount_after_tax - $1.adjustment
$$;
--> statement-breakpoint
-- A change of what a customer was invoiced on a day, or (without a day) of how many customers there are.
create type sale_change as (customer_id uuid, currency char(3), day date, customers integer, invoices integer, invoiced bigint);
--> statement-breakpoint
-- Adds changes to everybody's sums, to those of the customer's groups, or to those of customers without one.
-- In plpgsql, which plans once a session.
create function add_sales(changes sale_change[]) returns void language plpgsql as $$
begin
  insert into group_sales (part, group_id, currency, day, customers, invoices, invoiced)
  select p.part, p.group_id, p.currency, p.day, sum(p.customers), sum(p.invoices), sum(p.invoiced) from (
    select 'all' as part, null::uuid as group_id, c.* from unnest(changes) c
    union all
    select 'group', m.group_id, c.* from unnest(changes) c join customer_group_members m on m.customer_id = c.customer_id
    union all
    select 'ungrouped', null, c.* from unnest(changes) c
      where not exists (select 1 from customer_group_members m where m.customer_id = c.customer_id)
  ) p
  group by p.part, p.group_id, p.currency, p.day
  having sum(p.customers) <> 0 or sum(p.invoices) <> 0 or sum(p.invoiced) <> 0;
end $$;
--> statement-breakpoint
create function documents_add_sales() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes sale_change[];
begin
  if tg_op = 'INSERT' then
    select array_agg((n.customer_id, n.currency, n.issue_date, 0, 1, net_of(n))::sale_change) into changes
      from new_rows n where is_sale(n);
  elsif tg_op = 'DELETE' then
    select array_agg((o.customer_id, o.currency, o.issue_date, 0, -1, -net_of(o))::sale_change) into changes
      from old_rows o where is_sale(o);
  else
    select array_agg((customer_id, currency, issue_date, 0, invoices, invoiced)::sale_change) into changes from (
      select customer_id, currency, issue_date, sum(sign) as invoices, sum(sign * net) as invoiced from (
        select n.customer_id, n.currency, n.issue_date, 1 as sign, net_of(n) as net from new_rows n where is_sale(n)
        union all
        select o.customer_id, o.currency, o.issue_date, -1, net_of(o) from old_rows o where is_sale(o)
      ) moved
      group by customer_id, currency, issue_date
      having sum(sign) <> 0 or sum(sign * net) <> 0
    ) changed;
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
create function members_move_sales() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
    select c.id as customer_id, c.currency, null::date as day, 1 as customers, 0 as invoices, 0 as invoiced
      from customers c where c.id in (select customer_id from parts)
    union all
    select d.customer_id, d.currency, d.issue_date, 0, 1, net_of(d)
      from documents d where d.customer_id in (select customer_id from parts) and is_sale(d)
  )
  insert into group_sales (part, group_id, currency, day, customers, invoices, invoiced)
  select p.part, p.group_id, h.currency, h.day, sum(p.sign * h.customers), sum(p.sign * h.invoices), sum(p.sign * h.invoiced)
  from parts p join held h on h.customer_id = p.customer_id
  group by p.part, p.group_id, h.currency, h.day
  having sum(p.sign * h.customers) <> 0 or sum(p.sign * h.invoices) <> 0 or sum(p.sign * h.invoiced) <> 0;
  return null;
end $$;
--> statement-breakpoint
create trigger members_move_sales_in after insert on customer_group_members
  referencing new table as new_rows for each statement execute function members_move_sales();
--> statement-breakpoint
create trigger members_move_sales_on after update on customer_group_members
  referencing old table as old_rows new table as new_rows for each statement execute function members_move_sales();
--> statement-breakpoint
create trigger members_move_sales_out after delete on customer_group_members
  referencing old table as old_rows for each statement execute function members_move_sales();
--> statement-breakpoint
create function customers_count_in_sales() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes sale_change[];
begin
  if tg_op = 'INSERT' then
    select array_agg((n.id, n.currency, null, 1, 0, 0)::sale_change) into changes from new_rows n;
  else
    select array_agg((o.id, o.currency, null, -1, 0, 0)::sale_change) into changes from old_rows o;
  end if;
  if changes is not null then
    perform add_sales(changes);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger customers_count_new after insert on customers
  referencing new table as new_rows for each statement execute function customers_count_in_sales();
--> statement-breakpoint
create trigger customers_count_gone after delete on customers
  referencing old table as old_rows for each statement execute function customers_count_in_sales();
--> statement-breakpoint
-- The groups are left while the customer is still there to say its currency, not by the key's cascade after it.
create function customers_leave_groups() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from customer_group_members where customer_id = old.id;
  return old;
end $$;
--> statement-breakpoint
create trigger customers_leave_groups before delete on customers
  for each row execute function customers_leave_groups();
--> statement-breakpoint
create function customers_change_currency() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_sales(array[(old.id, old.currency, null, -1, 0, 0)::sale_change, (new.id, new.currency, null, 1, 0, 0)::sale_change]);
  return null;
end $$;
--> statement-breakpoint
create trigger customers_change_currency after update of currency on customers
  for each row when (old.currency is distinct from new.currency) execute function customers_change_currency();
--> statement-breakpoint
-- Adds up rows of one day and group. Those that come meanwhile stay, and two that do this at once take different ones.
create function compact_group_sales() returns void language sql as $$
  with several as (
    select part, coalesce(group_id::text, '') as group_key, currency, coalesce(day, '-infinity') as day_key
    from group_sales group by 1, 2, 3, 4 having count(*) > 1
  ), taken as (
    delete from group_sales s using several k
      where s.part = k.part and coalesce(s.group_id::text, '') = k.group_key
        and s.currency = k.currency and coalesce(s.day, '-infinity') = k.day_key
      returning s.*
  )
  insert into group_sales (part, group_id, currency, day, customers, invoices, invoiced)
  select part, group_id, currency, day, sum(customers), sum(invoices), sum(invoiced) from taken
  group by part, group_id, currency, day
  having sum(customers) <> 0 or sum(invoices) <> 0 or sum(invoiced) <> 0
$$;
--> statement-breakpoint
-- The same sums from the documents themselves, of some customers or (null) of all: what is there at the start, what the
-- kept ones are checked against, and what somebody is shown who does not see every customer.
create function group_sales_of(only_customers uuid[]) returns table (
  part text, group_id uuid, currency char(3), day date, customers integer, invoices integer, invoiced bigint
) language sql stable as $$
  with held as (
    select c.id as customer_id, c.currency, null::date as day, 1 as customers, 0 as invoices, 0::bigint as invoiced
      from customers c where only_customers is null or c.id = any (only_customers)
    union all
    select d.customer_id, d.currency, d.issue_date, 0, 1, net_of(d)
      from documents d where is_sale(d) and (only_customers is null or d.customer_id = any (only_customers))
  ), parts as (
    select 'all' as part, null::uuid as group_id, h.* from held h
    union all
    select 'group', m.group_id, h.* from held h join customer_group_members m on m.customer_id = h.customer_id
    union all
    select 'ungrouped', null, h.* from held h
      where not exists (select 1 from customer_group_members m where m.customer_id = h.customer_id)
  )
  select p.part, p.group_id, p.currency, p.day, sum(p.customers)::int, sum(p.invoices)::int, sum(p.invoiced)::bigint
  from parts p group by p.part, p.group_id, p.currency, p.day
$$;
--> statement-breakpoint
insert into group_sales (part, group_id, currency, day, customers, invoices, invoiced)
  select part, group_id, currency, day, customers, invoices, invoiced from group_sales_of(null);
--> statement-breakpoint
-- A report by customer reads this alone, in the order of customers.
create index documents_sales on documents (currency, customer_id, issue_date)
  include (total, tax_total, discount_after_tax, adjustment)
  where kind = 'invoice' and issued_at is not null and voided_at is null;
