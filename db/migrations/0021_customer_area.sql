CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"contact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"text" text NOT NULL,
	"url" text,
	"language" text NOT NULL,
	"ip" text,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consents_kind" CHECK (kind in ('registration_terms'))
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"email" text NOT NULL,
	"person" jsonb NOT NULL,
	"language" text NOT NULL,
	"terms" jsonb,
	"ip" text,
	"token_hash" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "registrations_email_key" UNIQUE("email"),
	CONSTRAINT "registrations_token_key" UNIQUE("token_hash"),
	CONSTRAINT "registrations_email_lower" CHECK ("registrations"."email" = lower("registrations"."email")),
	CONSTRAINT "registrations_verified" CHECK (("registrations"."verified_at" is null) = ("registrations"."token_hash" is not null))
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_links" DROP CONSTRAINT "access_links_kind";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_contact" ON "consents" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "registrations_waiting" ON "registrations" USING btree ("verified_at");--> statement-breakpoint
CREATE INDEX "registrations_expires" ON "registrations" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_kind" CHECK (kind in ('invitation', 'reset', 'sign_in'));--> statement-breakpoint
CREATE POLICY "portal_reads_own_sessions" ON "sessions" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (contact_id = nullif(current_setting('app.contact_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_ends_own_sessions" ON "sessions" AS PERMISSIVE FOR UPDATE TO "clientela_portal" USING (contact_id = nullif(current_setting('app.contact_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_reads_managed_contacts" ON "contacts" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and current_setting('app.manages', true) = 'yes');--> statement-breakpoint
CREATE POLICY "portal_reads_own_consents" ON "consents" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (contact_id = nullif(current_setting('app.contact_id', true), '')::uuid);--> statement-breakpoint
grant select on sessions, consents to clientela_portal;
--> statement-breakpoint
grant update (ended_at) on sessions to clientela_portal;
--> statement-breakpoint
-- The audit log is only added to, but for what a person's erasure takes out of it: names, differences and addresses.
create or replace function audit_log_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('app.erasing', true) = 'yes' then
    return null;
  end if;
  raise exception 'the audit log is only added to' using errcode = '23514', constraint = 'audit_log_stays';
end $$;
--> statement-breakpoint
create function audit_log_keeps_what_happened() returns trigger language plpgsql as $$
begin
  if (new.id, new.at, new.actor_kind, new.actor_id, new.action, new.subject_kind, new.subject_id, new.customer_id)
    is distinct from
     (old.id, old.at, old.actor_kind, old.actor_id, old.action, old.subject_kind, old.subject_id, old.customer_id)
  then
    raise exception 'what happened stays in the audit log' using errcode = '23514', constraint = 'audit_log_stays';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger audit_log_keeps_what_happened before update on audit_log
  for each row execute function audit_log_keeps_what_happened();
