ALTER TABLE "staff" DROP CONSTRAINT "staff_role";--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_role" CHECK (role in ('administrator', 'staff', 'representative'));
--> statement-breakpoint
-- Who makes a customer looks after it, by whatever way it is made.
create function customers_assign_creator() returns trigger language plpgsql as $$
begin
  insert into customer_admins (customer_id, staff_id) values (new.id, new.created_by) on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger customers_assign_creator after insert on customers
  for each row when (new.created_by is not null) execute function customers_assign_creator();
