ALTER TABLE "sessions" ADD COLUMN "opened_by" uuid;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "actor_as" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_opened_by_sessions_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_opened_by" ON "sessions" USING btree ("opened_by");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_opened_for_contacts" CHECK ("sessions"."opened_by" is null or "sessions"."contact_id" is not null);--> statement-breakpoint
ALTER POLICY "portal_reads_own_sessions" ON "sessions" TO clientela_portal USING (contact_id = nullif(current_setting('app.contact_id', true), '')::uuid and opened_by is null);--> statement-breakpoint
ALTER POLICY "portal_ends_own_sessions" ON "sessions" TO clientela_portal USING (contact_id = nullif(current_setting('app.contact_id', true), '')::uuid and opened_by is null);