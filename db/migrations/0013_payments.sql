CREATE TABLE "allocations" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"invoice_id" uuid NOT NULL,
	"payment_id" uuid,
	"credit_note_id" uuid,
	"amount" bigint NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "allocations_amount" CHECK ("allocations"."amount" > 0),
	CONSTRAINT "allocations_source" CHECK (num_nonnulls("allocations"."payment_id", "allocations"."credit_note_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "allocations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_modes" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payment_modes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"base_currency" char(3) NOT NULL,
	"amount" bigint NOT NULL,
	"allocated" bigint DEFAULT 0 NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"date" date NOT NULL,
	"mode_id" uuid NOT NULL,
	"reference" text,
	"note" text,
	"voided_at" timestamp with time zone,
	"void_reason" text,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_of_customer" UNIQUE("id","customer_id","currency"),
	CONSTRAINT "payments_amount" CHECK ("payments"."amount" > 0),
	CONSTRAINT "payments_not_overspent" CHECK ("payments"."allocated" >= 0 and "payments"."refunded" >= 0 and "payments"."allocated" + "payments"."refunded" <= "payments"."amount"),
	CONSTRAINT "payments_void_has_reason" CHECK (("payments"."voided_at" is null) = ("payments"."void_reason" is null)),
	CONSTRAINT "payments_void_is_free" CHECK ("payments"."voided_at" is null or ("payments"."allocated" = 0 and "payments"."refunded" = 0))
);
--> statement-breakpoint
ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"payment_id" uuid,
	"credit_note_id" uuid,
	"amount" bigint NOT NULL,
	"date" date NOT NULL,
	"mode_id" uuid NOT NULL,
	"reference" text,
	"note" text,
	"voided_at" timestamp with time zone,
	"void_reason" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refunds_amount" CHECK ("refunds"."amount" > 0),
	CONSTRAINT "refunds_source" CHECK (num_nonnulls("refunds"."payment_id", "refunds"."credit_note_id") = 1),
	CONSTRAINT "refunds_void_has_reason" CHECK (("refunds"."voided_at" is null) = ("refunds"."void_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "refunds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_of_customer" UNIQUE("id","customer_id","currency");--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_invoice" FOREIGN KEY ("invoice_id","customer_id","currency") REFERENCES "public"."documents"("id","customer_id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_payment" FOREIGN KEY ("payment_id","customer_id","currency") REFERENCES "public"."payments"("id","customer_id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_credit_note" FOREIGN KEY ("credit_note_id","customer_id","currency") REFERENCES "public"."documents"("id","customer_id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_base_currency_company_currency_fk" FOREIGN KEY ("base_currency") REFERENCES "public"."company"("currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_mode_id_payment_modes_id_fk" FOREIGN KEY ("mode_id") REFERENCES "public"."payment_modes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_currency_lock" FOREIGN KEY ("customer_id","currency") REFERENCES "public"."customers"("id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_mode_id_payment_modes_id_fk" FOREIGN KEY ("mode_id") REFERENCES "public"."payment_modes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment" FOREIGN KEY ("payment_id","customer_id","currency") REFERENCES "public"."payments"("id","customer_id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_credit_note" FOREIGN KEY ("credit_note_id","customer_id","currency") REFERENCES "public"."documents"("id","customer_id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allocations_invoices" ON "allocations" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "allocations_payments" ON "allocations" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "allocations_credit_notes" ON "allocations" USING btree ("credit_note_id");--> statement-breakpoint
CREATE INDEX "allocations_created_by" ON "allocations" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_modes_name_key" ON "payment_modes" USING btree (lower("name")) WHERE active;--> statement-breakpoint
CREATE INDEX "payments_customer" ON "payments" USING btree ("customer_id","currency");--> statement-breakpoint
CREATE INDEX "payments_list" ON "payments" USING btree ("date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "payments_credit" ON "payments" USING btree ("customer_id") WHERE voided_at is null and amount > allocated + refunded;--> statement-breakpoint
CREATE INDEX "payments_void" ON "payments" USING btree ("date" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE voided_at is not null;--> statement-breakpoint
CREATE INDEX "payments_mode" ON "payments" USING btree ("mode_id");--> statement-breakpoint
CREATE INDEX "payments_base_currency" ON "payments" USING btree ("base_currency");--> statement-breakpoint
CREATE INDEX "payments_created_by" ON "payments" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "payments_reference_search" ON "payments" USING gin (search_form("reference") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "refunds_customer" ON "refunds" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "refunds_payments" ON "refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refunds_credit_notes" ON "refunds" USING btree ("credit_note_id");--> statement-breakpoint
CREATE INDEX "refunds_mode" ON "refunds" USING btree ("mode_id");--> statement-breakpoint
CREATE INDEX "refunds_created_by" ON "refunds" USING btree ("created_by");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_not_overpaid" CHECK ("documents"."paid" >= 0 and "documents"."credited" >= 0
        and ("documents"."issued_at" is null or "documents"."due" >= least(0, "documents"."total" - "documents"."withheld")));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_void_untouched" CHECK ("documents"."voided_at" is null or ("documents"."paid" = 0 and "documents"."credited" = 0 and "documents"."sent_at" is null));--> statement-breakpoint
CREATE POLICY "portal_reads_own_allocations" ON "allocations" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and 'invoices' = any (string_to_array(current_setting('app.modules', true), ',')));--> statement-breakpoint
CREATE POLICY "portal_reads_modes_of_visible_money" ON "payment_modes" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (exists (select 1 from payments p where p.mode_id = payment_modes.id)
        or exists (select 1 from refunds r where r.mode_id = payment_modes.id));--> statement-breakpoint
CREATE POLICY "portal_reads_own_payments" ON "payments" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and voided_at is null and 'invoices' = any (string_to_array(current_setting('app.modules', true), ',')));--> statement-breakpoint
CREATE POLICY "portal_reads_own_refunds" ON "refunds" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and voided_at is null and 'invoices' = any (string_to_array(current_setting('app.modules', true), ',')));
--> statement-breakpoint
-- What was paid can be deleted only with the sample data: of a sample customer, and in a transaction that has said that
-- it removes them.
create function removes_sample_of(customer uuid) returns boolean language sql stable as $$
  select current_setting('app.sample_data', true) = 'remove' and exists (select 1 from customers c where c.id = customer and c.sample)
$$;
--> statement-breakpoint
-- Money that moves carries itself to the sums of what it moves between; nobody else writes those sums (see below).
create function allocations_move_money() returns trigger language plpgsql as $$
declare
  moved allocations := case when tg_op = 'DELETE' then old else new end;
  by_amount bigint := case when tg_op = 'DELETE' then -old.amount else new.amount end;
begin
  update documents set
      paid = paid + case when moved.payment_id is null then 0 else by_amount end,
      credited = credited + case when moved.payment_id is null then by_amount else 0 end,
      due = due - by_amount
    where id = moved.invoice_id and kind = 'invoice' and issued_at is not null and voided_at is null;
  if not found then
    raise exception 'document % is no open invoice', moved.invoice_id using errcode = '23514', constraint = 'allocations_to_invoices';
  end if;
  if moved.payment_id is not null then
    update payments set allocated = allocated + by_amount where id = moved.payment_id and voided_at is null;
  else
    update documents set credited = credited + by_amount, due = due - by_amount
      where id = moved.credit_note_id and kind = 'credit_note' and issued_at is not null and voided_at is null;
  end if;
  if not found then
    raise exception 'there is nothing to allocate from' using errcode = '23514', constraint = 'allocations_from_money';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger allocations_move_money after insert or delete on allocations
  for each row execute function allocations_move_money();
--> statement-breakpoint
create function refunds_move_money() returns trigger language plpgsql as $$
declare
  by_amount bigint;
begin
  if tg_op = 'INSERT' then
    by_amount := case when new.voided_at is null then new.amount else 0 end;
  elsif tg_op = 'UPDATE' then
    if old.voided_at is not null or new.voided_at is null
      or (to_jsonb(new) - array['voided_at', 'void_reason']) is distinct from (to_jsonb(old) - array['voided_at', 'void_reason']) then
      -- The staff member who entered it may leave, which is the one other change.
      if (to_jsonb(new) - 'created_by') is distinct from (to_jsonb(old) - 'created_by') then
        raise exception 'refund % stays' , old.id using errcode = '23514', constraint = 'payments_stay';
      end if;
      return null;
    end if;
    by_amount := -old.amount;
  elsif removes_sample_of(old.customer_id) then
    return null;
  else
    raise exception 'refund % stays', old.id using errcode = '23514', constraint = 'payments_stay';
  end if;
  if new.payment_id is not null then
    update payments set refunded = refunded + by_amount where id = new.payment_id and voided_at is null;
  else
    update documents set paid = paid + by_amount, due = due - by_amount
      where id = new.credit_note_id and kind = 'credit_note' and issued_at is not null and voided_at is null;
  end if;
  if not found then
    raise exception 'there is nothing to refund from' using errcode = '23514', constraint = 'allocations_from_money';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger refunds_move_money after insert or update or delete on refunds
  for each row execute function refunds_move_money();
--> statement-breakpoint
create function payments_stay() returns trigger language plpgsql as $$
declare
  free text[] := array['allocated', 'refunded', 'voided_at', 'void_reason', 'created_by', 'version'];
begin
  if tg_op = 'DELETE' and removes_sample_of(old.customer_id) then
    return old;
  end if;
  if tg_op = 'DELETE' or (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
    or (old.voided_at is not null and new.voided_at is distinct from old.voided_at) then
    raise exception 'payment % stays', old.id using errcode = '23514', constraint = 'payments_stay';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger payments_stay before update or delete on payments
  for each row execute function payments_stay();
--> statement-breakpoint
create function allocations_stay() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'created_by') is distinct from (to_jsonb(old) - 'created_by') then
    raise exception 'allocation % stays', old.id using errcode = '23514', constraint = 'payments_stay';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger allocations_stay before update on allocations
  for each row execute function allocations_stay();
--> statement-breakpoint
-- At the end of each transaction: what a document or payment says of money is what moved, to the last cent.
create function documents_money_is_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said record;
  moved_paid bigint;
  moved_credited bigint;
begin
  select kind, paid, credited into said from documents where id = new.id;
  if not found then
    return null;
  end if;
  if said.kind = 'credit_note' then
    select coalesce(sum(amount), 0) into moved_credited from allocations where credit_note_id = new.id;
    select coalesce(sum(amount), 0) into moved_paid from refunds where credit_note_id = new.id and voided_at is null;
  else
    select coalesce(sum(amount) filter (where payment_id is not null), 0),
           coalesce(sum(amount) filter (where credit_note_id is not null), 0)
      into moved_paid, moved_credited from allocations where invoice_id = new.id;
  end if;
  if said.paid <> moved_paid or said.credited <> moved_credited then
    raise exception 'document % says paid % and credited %, but % and % moved', new.id, said.paid, said.credited, moved_paid, moved_credited
      using errcode = '23514', constraint = 'documents_money_is_moved';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger documents_new_money_is_moved after insert on documents
  deferrable initially deferred for each row when (new.paid <> 0 or new.credited <> 0)
  execute function documents_money_is_moved();
--> statement-breakpoint
create constraint trigger documents_money_is_moved after update on documents
  deferrable initially deferred for each row when (old.paid <> new.paid or old.credited <> new.credited)
  execute function documents_money_is_moved();
--> statement-breakpoint
create function payments_money_is_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said record;
  moved_allocated bigint;
  moved_refunded bigint;
begin
  select allocated, refunded into said from payments where id = new.id;
  if not found then
    return null;
  end if;
  select coalesce(sum(amount), 0) into moved_allocated from allocations where payment_id = new.id;
  select coalesce(sum(amount), 0) into moved_refunded from refunds where payment_id = new.id and voided_at is null;
  if said.allocated <> moved_allocated or said.refunded <> moved_refunded then
    raise exception 'payment % says allocated % and refunded %, but % and % moved', new.id, said.allocated, said.refunded, moved_allocated, moved_refunded
      using errcode = '23514', constraint = 'payments_money_is_moved';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger payments_new_money_is_moved after insert on payments
  deferrable initially deferred for each row when (new.allocated <> 0 or new.refunded <> 0)
  execute function payments_money_is_moved();
--> statement-breakpoint
create constraint trigger payments_money_is_moved after update on payments
  deferrable initially deferred for each row when (old.allocated <> new.allocated or old.refunded <> new.refunded)
  execute function payments_money_is_moved();
--> statement-breakpoint
grant select on payment_modes, payments, allocations, refunds to clientela_portal;
--> statement-breakpoint
-- Companies that were set up before there were modes get those that setup makes now, in their language.
insert into payment_modes (name, position)
  select name, position::int - 1 from company, unnest(case split_part(company.language, '-', 1)
    when 'es' then array['Transferencia bancaria', 'Efectivo', 'Tarjeta', 'Domiciliación bancaria']
    else array['Bank transfer', 'Cash', 'Card', 'Direct debit'] end) with ordinality as preset (name, position);
