CREATE TABLE "group_unused" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "group_unused_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"group_id" uuid NOT NULL,
	"customers" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "group_unused" ADD CONSTRAINT "group_unused_group_id_customer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."customer_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_unused_group" ON "group_unused" USING btree ("group_id");--> statement-breakpoint
create function is_unused(customers) returns boolean language sql immutable parallel safe as $$
  select not $1.active or $1.archived_at is not null
$$;
--> statement-breakpoint
-- A group that is being deleted takes its differences along.
create function members_count_unused() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'DELETE' then
    insert into group_unused (group_id, customers)
    select n.group_id, count(*) from new_rows n join customers c on c.id = n.customer_id
      where is_unused(c) group by n.group_id;
  end if;
  if tg_op <> 'INSERT' then
    insert into group_unused (group_id, customers)
    select o.group_id, -count(*) from old_rows o join customers c on c.id = o.customer_id
      where is_unused(c) and exists (select 1 from customer_groups g where g.id = o.group_id) group by o.group_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Their names come after `members_move_sales`, which locks the customers: whoever changes one of them has ended by then.
create trigger members_unused_in after insert on customer_group_members
  referencing new table as new_rows for each statement execute function members_count_unused();
--> statement-breakpoint
create trigger members_unused_on after update on customer_group_members
  referencing old table as old_rows new table as new_rows for each statement execute function members_count_unused();
--> statement-breakpoint
create trigger members_unused_out after delete on customer_group_members
  referencing old table as old_rows for each statement execute function members_count_unused();
--> statement-breakpoint
create function customers_come_and_go() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into group_unused (group_id, customers)
  select group_id, case when is_unused(new) then 1 else -1 end from customer_group_members where customer_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger customers_come_and_go after update of active, archived_at on customers
  for each row when (is_unused(old) <> is_unused(new)) execute function customers_come_and_go();
--> statement-breakpoint
create function compact_group_unused() returns void language sql as $$
  with taken as (delete from group_unused returning group_id, customers)
  insert into group_unused (group_id, customers)
  select group_id, sum(customers) from taken group by group_id having sum(customers) <> 0
$$;
--> statement-breakpoint
insert into group_unused (group_id, customers)
  select m.group_id, count(*) from customer_group_members m join customers c on c.id = m.customer_id
  where is_unused(c) group by m.group_id;
