CREATE TABLE "customer_files" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"file_sha256" text NOT NULL,
	"shared" boolean NOT NULL,
	"by_staff" boolean NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_files_of_one_side" CHECK (num_nonnulls("customer_files"."staff_id", "customer_files"."contact_id") <= 1),
	CONSTRAINT "customer_files_of_contacts_shared" CHECK ("customer_files"."shared" or "customer_files"."by_staff")
);
--> statement-breakpoint
ALTER TABLE "customer_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_notes" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"body" text NOT NULL,
	"staff_id" uuid,
	"author_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_notes_body" CHECK (btrim("customer_notes"."body") <> '' and length("customer_notes"."body") <= 10000)
);
--> statement-breakpoint
ALTER TABLE "customer_files" ADD CONSTRAINT "customer_files_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_files" ADD CONSTRAINT "customer_files_file_sha256_files_sha256_fk" FOREIGN KEY ("file_sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_files" ADD CONSTRAINT "customer_files_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_files" ADD CONSTRAINT "customer_files_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_files_customer" ON "customer_files" USING btree ("customer_id","id");--> statement-breakpoint
CREATE INDEX "customer_files_file" ON "customer_files" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "customer_files_staff" ON "customer_files" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "customer_files_contact" ON "customer_files" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "customer_notes_customer" ON "customer_notes" USING btree ("customer_id","id");--> statement-breakpoint
CREATE INDEX "customer_notes_staff" ON "customer_notes" USING btree ("staff_id");--> statement-breakpoint
CREATE POLICY "portal_reads_shared_files" ON "customer_files" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and nullif(current_setting('app.contact_id', true), '')::uuid is not null and shared);--> statement-breakpoint
ALTER POLICY "portal_reads_files_of_visible_rows" ON "files" TO clientela_portal USING (coalesce(nullif(current_setting('app.contact_id', true), '')::uuid, nullif(current_setting('app.document_id', true), '')::uuid) is not null and (
        exists (select 1 from renditions r where r.file_sha256 = sha256)
        or exists (select 1 from company c where c.logo_sha256 = sha256)
        or exists (select 1 from documents d where d.seller ->> 'logoSha256' = sha256)
        or exists (select 1 from ticket_attachments a where a.file_sha256 = sha256)
        or exists (select 1 from customer_files f where f.file_sha256 = sha256)));--> statement-breakpoint
grant select on customer_files to clientela_portal;
