CREATE TABLE "contact_visits" (
	"contact_id" uuid PRIMARY KEY NOT NULL,
	"news_since" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_admins" (
	"customer_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_admins_customer_id_staff_id_pk" PRIMARY KEY("customer_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "document_comments" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"side" text NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_comments_side" CHECK ("document_comments"."side" in ('staff', 'contact')),
	CONSTRAINT "document_comments_one_author" CHECK (case "document_comments"."side" when 'staff' then "document_comments"."contact_id" is null else "document_comments"."staff_id" is null end),
	CONSTRAINT "document_comments_body" CHECK (btrim("document_comments"."body") <> '' and length("document_comments"."body") <= 5000)
);
--> statement-breakpoint
ALTER TABLE "document_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contact_visits" ADD CONSTRAINT "contact_visits_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_admins" ADD CONSTRAINT "customer_admins_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_admins" ADD CONSTRAINT "customer_admins_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_comments" ADD CONSTRAINT "document_comments_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_comments" ADD CONSTRAINT "document_comments_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_comments" ADD CONSTRAINT "document_comments_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_admins_staff" ON "customer_admins" USING btree ("staff_id","customer_id");--> statement-breakpoint
CREATE INDEX "document_comments_document" ON "document_comments" USING btree ("document_id","id");--> statement-breakpoint
CREATE INDEX "document_comments_staff" ON "document_comments" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "document_comments_contact" ON "document_comments" USING btree ("contact_id");--> statement-breakpoint
CREATE POLICY "portal_reads_own_visit" ON "contact_visits" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (contact_id = nullif(current_setting('app.contact_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_reads_comments_of_own_documents" ON "document_comments" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (exists (select 1 from documents d where d.id = document_id and d.customer_id = nullif(current_setting('app.customer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "portal_reads_comments_of_linked_document" ON "document_comments" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (document_id = nullif(current_setting('app.document_id', true), '')::uuid and current_setting('app.comments', true) = 'yes');
--> statement-breakpoint
grant select on contact_visits, document_comments to clientela_portal;
--> statement-breakpoint
-- Who made a customer looks after it, as with those that are made from now on.
insert into customer_admins (customer_id, staff_id)
  select id, created_by from customers where created_by is not null on conflict do nothing;
