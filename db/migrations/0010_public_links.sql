CREATE TABLE "public_links" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"contact_id" uuid,
	"email" text,
	"token_hash" "bytea" NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "public_links_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "language_chosen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "public_links" ADD CONSTRAINT "public_links_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_links" ADD CONSTRAINT "public_links_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_links" ADD CONSTRAINT "public_links_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_links_document" ON "public_links" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "public_links_contact" ON "public_links" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "public_links_created_by" ON "public_links" USING btree ("created_by");--> statement-breakpoint
CREATE POLICY "portal_reads_linked_document" ON "documents" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (id = nullif(current_setting('app.document_id', true), '')::uuid and issued_at is not null);--> statement-breakpoint
ALTER POLICY "portal_reads_company" ON "company" TO clientela_portal USING (coalesce(nullif(current_setting('app.contact_id', true), '')::uuid, nullif(current_setting('app.document_id', true), '')::uuid) is not null);--> statement-breakpoint
ALTER POLICY "portal_reads_files_of_visible_rows" ON "files" TO clientela_portal USING (coalesce(nullif(current_setting('app.contact_id', true), '')::uuid, nullif(current_setting('app.document_id', true), '')::uuid) is not null and (
        exists (select 1 from renditions r where r.file_sha256 = sha256)
        or exists (select 1 from company c where c.logo_sha256 = sha256)
        or exists (select 1 from documents d where d.seller ->> 'logoSha256' = sha256)));