ALTER TABLE "customer_files" ADD COLUMN "shared_at" timestamp with time zone;--> statement-breakpoint
-- Of what was shared later than it came, the history alone says when: that it is shared is what counts here.
UPDATE "customer_files" SET "shared_at" = "created_at" WHERE "shared";--> statement-breakpoint
ALTER POLICY "portal_reads_shared_files" ON "customer_files" TO clientela_portal USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and nullif(current_setting('app.contact_id', true), '')::uuid is not null and shared_at is not null);--> statement-breakpoint
ALTER TABLE "customer_files" DROP CONSTRAINT "customer_files_of_contacts_shared";--> statement-breakpoint
ALTER TABLE "customer_files" DROP COLUMN "shared";--> statement-breakpoint
ALTER TABLE "customer_files" ADD CONSTRAINT "customer_files_of_contacts_shared" CHECK ("customer_files"."shared_at" is not null or "customer_files"."by_staff");
