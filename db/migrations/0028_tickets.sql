CREATE TABLE "predefined_replies" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_choices" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" text NOT NULL,
	"key" text,
	"names" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"tone" text DEFAULT 'grey' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_choices_key" UNIQUE("kind","key"),
	CONSTRAINT "ticket_choices_kind" CHECK (kind in ('department', 'priority', 'status')),
	CONSTRAINT "ticket_choices_tone" CHECK (tone in ('amber', 'red', 'green', 'blue', 'grey', 'plain'))
);
--> statement-breakpoint
ALTER TABLE "ticket_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ticket_department_staff" (
	"department_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "ticket_department_staff_department_id_staff_id_pk" PRIMARY KEY("department_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_attachments" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"message_id" uuid NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"file_sha256" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ticket_attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ticket_counter" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"next" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ticket_counter_only" CHECK ("ticket_counter"."only")
);
--> statement-breakpoint
CREATE TABLE "ticket_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"by_staff" boolean NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_messages_kind" CHECK (kind in ('reply', 'note')),
	CONSTRAINT "ticket_messages_of_one_side" CHECK (num_nonnulls("ticket_messages"."staff_id", "ticket_messages"."contact_id") <= 1),
	CONSTRAINT "ticket_messages_note_of_staff" CHECK ("ticket_messages"."kind" = 'reply' or "ticket_messages"."by_staff")
);
--> statement-breakpoint
ALTER TABLE "ticket_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"number" integer NOT NULL,
	"subject" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"contact_id" uuid,
	"department_id" uuid NOT NULL,
	"priority_id" uuid NOT NULL,
	"status_id" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"assigned_to" uuid,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"document_id" uuid,
	"merged_into_id" uuid,
	"created_by" uuid,
	"last_reply_at" timestamp with time zone DEFAULT now() NOT NULL,
	"awaits_staff" boolean DEFAULT true NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_number_key" UNIQUE("number"),
	CONSTRAINT "tickets_merged_elsewhere" CHECK ("tickets"."merged_into_id" <> "tickets"."id")
);
--> statement-breakpoint
ALTER TABLE "tickets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ticket_department_staff" ADD CONSTRAINT "ticket_department_staff_department_id_ticket_choices_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."ticket_choices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_department_staff" ADD CONSTRAINT "ticket_department_staff_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_attachments" ADD CONSTRAINT "ticket_attachments_message_id_ticket_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."ticket_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_attachments" ADD CONSTRAINT "ticket_attachments_file_sha256_files_sha256_fk" FOREIGN KEY ("file_sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_department_id_ticket_choices_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."ticket_choices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_priority_id_ticket_choices_id_fk" FOREIGN KEY ("priority_id") REFERENCES "public"."ticket_choices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_status_id_ticket_choices_id_fk" FOREIGN KEY ("status_id") REFERENCES "public"."ticket_choices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assigned_to_staff_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_into_id_tickets_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_choices_order" ON "ticket_choices" USING btree ("kind","position");--> statement-breakpoint
CREATE INDEX "ticket_department_staff_staff" ON "ticket_department_staff" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "ticket_attachments_message" ON "ticket_attachments" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "ticket_attachments_file" ON "ticket_attachments" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "ticket_messages_ticket" ON "ticket_messages" USING btree ("ticket_id","created_at","id");--> statement-breakpoint
CREATE INDEX "ticket_messages_staff" ON "ticket_messages" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "ticket_messages_contact" ON "ticket_messages" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "tickets_last_reply" ON "tickets" USING btree ("last_reply_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_customer" ON "tickets" USING btree ("customer_id","last_reply_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_contact" ON "tickets" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "tickets_department" ON "tickets" USING btree ("department_id");--> statement-breakpoint
CREATE INDEX "tickets_priority" ON "tickets" USING btree ("priority_id");--> statement-breakpoint
CREATE INDEX "tickets_status" ON "tickets" USING btree ("status_id");--> statement-breakpoint
CREATE INDEX "tickets_assigned" ON "tickets" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "tickets_document" ON "tickets" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "tickets_merged" ON "tickets" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "tickets_created_by" ON "tickets" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "tickets_search" ON "tickets" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE POLICY "portal_reads_ticket_choices" ON "ticket_choices" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (nullif(current_setting('app.contact_id', true), '')::uuid is not null and 'support' = any (string_to_array(current_setting('app.modules', true), ',')));--> statement-breakpoint
CREATE POLICY "portal_reads_attachments_of_replies" ON "ticket_attachments" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (exists (select 1 from ticket_messages m where m.id = message_id));--> statement-breakpoint
CREATE POLICY "portal_reads_replies" ON "ticket_messages" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (kind = 'reply' and exists (select 1 from tickets t where t.id = ticket_id));--> statement-breakpoint
CREATE POLICY "portal_reads_own_tickets" ON "tickets" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and 'support' = any (string_to_array(current_setting('app.modules', true), ','))
        and (contact_id = nullif(current_setting('app.contact_id', true), '')::uuid or current_setting('app.tickets', true) = 'company'));--> statement-breakpoint
ALTER POLICY "portal_reads_files_of_visible_rows" ON "files" TO clientela_portal USING (coalesce(nullif(current_setting('app.contact_id', true), '')::uuid, nullif(current_setting('app.document_id', true), '')::uuid) is not null and (
        exists (select 1 from renditions r where r.file_sha256 = sha256)
        or exists (select 1 from company c where c.logo_sha256 = sha256)
        or exists (select 1 from documents d where d.seller ->> 'logoSha256' = sha256)
        or exists (select 1 from ticket_attachments a where a.file_sha256 = sha256)));--> statement-breakpoint
grant select on tickets, ticket_messages, ticket_attachments, ticket_choices to clientela_portal;
--> statement-breakpoint
insert into ticket_counter default values;
--> statement-breakpoint
insert into ticket_choices (kind, key, tone, position) values
  ('department', 'general', 'grey', 1),
  ('department', 'billing', 'grey', 2),
  ('department', 'technical', 'grey', 3),
  ('priority', 'low', 'grey', 1),
  ('priority', 'medium', 'blue', 2),
  ('priority', 'high', 'amber', 3),
  ('priority', 'urgent', 'red', 4),
  ('status', 'open', 'amber', 1),
  ('status', 'in_progress', 'blue', 2),
  ('status', 'answered', 'green', 3),
  ('status', 'on_hold', 'grey', 4),
  ('status', 'closed', 'plain', 5);
