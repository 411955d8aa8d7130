CREATE TABLE "access_links" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "access_links_token_key" UNIQUE("token_hash"),
	CONSTRAINT "access_links_of_one" CHECK (num_nonnulls("access_links"."staff_id", "access_links"."contact_id") = 1),
	CONSTRAINT "access_links_kind" CHECK (kind in ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempts_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"password_hash" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credentials_staff_key" UNIQUE("staff_id"),
	CONSTRAINT "credentials_contact_key" UNIQUE("contact_id"),
	CONSTRAINT "credentials_of_one" CHECK (num_nonnulls("credentials"."staff_id", "credentials"."contact_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"staff_id" uuid,
	"contact_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ip" text,
	"user_agent" text,
	CONSTRAINT "sessions_of_one" CHECK (num_nonnulls("sessions"."staff_id", "sessions"."contact_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "company" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"legal_name" text NOT NULL,
	"tax_id" text,
	"street" text,
	"city" text,
	"region" text,
	"postal_code" text,
	"country" char(2) NOT NULL,
	"email" text,
	"phone" text,
	"website" text,
	"bank_name" text,
	"iban" text,
	"bic" text,
	"register_line" text,
	"logo_sha256" text,
	"accent" text,
	"paper" text DEFAULT 'A4' NOT NULL,
	"currency" char(3) NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "company_currency_key" UNIQUE("currency"),
	CONSTRAINT "company_only_one" CHECK ("company"."only"),
	CONSTRAINT "company_paper" CHECK ("company"."paper" in ('A4', 'Letter')),
	CONSTRAINT "company_accent_hex" CHECK ("company"."accent" ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
ALTER TABLE "company" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"email" text NOT NULL,
	"position" text,
	"phone" text,
	"direction" text,
	"language" text,
	"is_primary" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"permissions" text[] DEFAULT '{}' NOT NULL,
	"notifications" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_email_key" UNIQUE("email"),
	CONSTRAINT "contacts_email_lower" CHECK ("contacts"."email" = lower("contacts"."email")),
	CONSTRAINT "contacts_direction" CHECK (direction in ('ltr', 'rtl')),
	CONSTRAINT "contacts_permissions" CHECK (permissions <@ array['invoices', 'estimates', 'contracts', 'proposals', 'support', 'projects']::text[]),
	CONSTRAINT "contacts_notifications" CHECK (notifications <@ array['invoice', 'estimate', 'credit_note', 'contract', 'ticket', 'project', 'task']::text[])
);
--> statement-breakpoint
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_group_members" (
	"customer_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "customer_group_members_customer_id_group_id_pk" PRIMARY KEY("customer_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "customer_groups" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"color" text DEFAULT 'grey' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_groups_color" CHECK (color in ('grey', 'green', 'blue', 'amber', 'red', 'violet', 'teal', 'pink'))
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"company" text,
	"display_name" text DEFAULT '' NOT NULL,
	"tax_id" text,
	"phone" text,
	"website" text,
	"street" text,
	"city" text,
	"region" text,
	"postal_code" text,
	"country" char(2),
	"billing_address" jsonb,
	"shipping_address" jsonb,
	"currency" char(3) NOT NULL,
	"language" text,
	"active" boolean DEFAULT true NOT NULL,
	"archived_at" timestamp with time zone,
	"search_text" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_id_currency_key" UNIQUE("id","currency"),
	CONSTRAINT "customers_company_not_blank" CHECK ("customers"."company" is null or btrim("customers"."company") <> '')
);
--> statement-breakpoint
ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_line_taxes" (
	"line_id" uuid NOT NULL,
	"tax_id" uuid NOT NULL,
	CONSTRAINT "document_line_taxes_line_id_tax_id_pk" PRIMARY KEY("line_id","tax_id")
);
--> statement-breakpoint
ALTER TABLE "document_line_taxes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_lines" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"description" text NOT NULL,
	"quantity" numeric(15, 4) NOT NULL,
	"unit" text,
	"unit_price" numeric(15, 4) NOT NULL,
	"discount_percent" numeric(7, 4) DEFAULT '0' NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "document_lines_position_key" UNIQUE("document_id","position"),
	CONSTRAINT "document_lines_price" CHECK ("document_lines"."unit_price" >= 0),
	CONSTRAINT "document_lines_discount" CHECK ("document_lines"."discount_percent" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "document_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_taxes" (
	"document_id" uuid NOT NULL,
	"tax_id" uuid NOT NULL,
	"name" text NOT NULL,
	"rate" numeric(7, 4) NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"exemption_reason" text,
	"base" bigint NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "document_taxes_document_id_tax_id_pk" PRIMARY KEY("document_id","tax_id"),
	CONSTRAINT "document_taxes_kind" CHECK (kind in ('vat', 'surcharge', 'withholding')),
	CONSTRAINT "document_taxes_category" CHECK (category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'))
);
--> statement-breakpoint
ALTER TABLE "document_taxes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"base_currency" char(3) NOT NULL,
	"language" text,
	"series_id" uuid,
	"series_year" integer,
	"sequence" integer,
	"number" text,
	"issue_date" date NOT NULL,
	"due_date" date,
	"reference" text,
	"billing_address" jsonb,
	"shipping_address" jsonb,
	"prices_include_tax" boolean DEFAULT false NOT NULL,
	"discount_kind" text,
	"discount_value" numeric(20, 4),
	"discount_timing" text DEFAULT 'before_tax' NOT NULL,
	"adjustment" bigint DEFAULT 0 NOT NULL,
	"note" text,
	"terms" text,
	"seller" jsonb,
	"buyer" jsonb,
	"template_version" integer,
	"subtotal" bigint DEFAULT 0 NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"tax_total" bigint DEFAULT 0 NOT NULL,
	"discount_after_tax" bigint DEFAULT 0 NOT NULL,
	"total" bigint DEFAULT 0 NOT NULL,
	"withheld" bigint DEFAULT 0 NOT NULL,
	"paid" bigint DEFAULT 0 NOT NULL,
	"credited" bigint DEFAULT 0 NOT NULL,
	"due" bigint DEFAULT 0 NOT NULL,
	"issued_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"viewed_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	"void_reason" text,
	"assigned_to" uuid,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_sequence_key" UNIQUE("series_id","series_year","sequence"),
	CONSTRAINT "documents_kind" CHECK (kind in ('estimate', 'invoice', 'credit_note', 'proposal')),
	CONSTRAINT "documents_issued_whole" CHECK (("documents"."issued_at" is null) = ("documents"."number" is null)
        and ("documents"."issued_at" is null) = ("documents"."sequence" is null)
        and ("documents"."issued_at" is null) = ("documents"."series_year" is null)
        and ("documents"."issued_at" is null) = ("documents"."seller" is null)
        and ("documents"."issued_at" is null) = ("documents"."buyer" is null)
        and ("documents"."issued_at" is null or ("documents"."series_id" is not null and "documents"."language" is not null))),
	CONSTRAINT "documents_draft_untouched" CHECK ("documents"."issued_at" is not null
        or num_nonnulls("documents"."sent_at", "documents"."viewed_at", "documents"."accepted_at", "documents"."declined_at", "documents"."voided_at") = 0),
	CONSTRAINT "documents_void_has_reason" CHECK (("documents"."voided_at" is null) = ("documents"."void_reason" is null)),
	CONSTRAINT "documents_one_answer" CHECK (num_nonnulls("documents"."accepted_at", "documents"."declined_at") <= 1),
	CONSTRAINT "documents_answers_of_quotes" CHECK ("documents"."kind" in ('estimate', 'proposal') or num_nonnulls("documents"."accepted_at", "documents"."declined_at") = 0),
	CONSTRAINT "documents_identity" CHECK ("documents"."paid" + "documents"."credited" + "documents"."due" + "documents"."withheld" = "documents"."total"),
	CONSTRAINT "documents_issued_not_negative" CHECK ("documents"."issued_at" is null or "documents"."total" >= 0),
	CONSTRAINT "documents_discount" CHECK (("documents"."discount_kind" is null) = ("documents"."discount_value" is null)
        and ("documents"."discount_kind" is null or "documents"."discount_kind" in ('percent', 'amount'))
        and "documents"."discount_timing" in ('before_tax', 'after_tax'))
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"mime" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "renditions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"document_version" integer NOT NULL,
	"language" text NOT NULL,
	"file_sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "renditions_key" UNIQUE("document_id","document_version","language")
);
--> statement-breakpoint
ALTER TABLE "renditions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"subject_name" text DEFAULT '' NOT NULL,
	"customer_id" uuid,
	"changes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"action" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_action_actor_id_submission_id_pk" PRIMARY KEY("action","actor_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "email_templates" (
	"name" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "email_templates_name_language_pk" PRIMARY KEY("name","language")
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"key" text NOT NULL,
	"template" text NOT NULL,
	"language" text NOT NULL,
	"from_name" text NOT NULL,
	"from_email" text NOT NULL,
	"reply_to" text,
	"to_name" text NOT NULL,
	"to_email" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"secret" "bytea",
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"provider_id" text,
	"staff_id" uuid,
	"contact_id" uuid,
	"customer_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "emails_key" UNIQUE("key"),
	CONSTRAINT "emails_state_known" CHECK (state in ('queued', 'sent', 'delivered', 'bounced', 'failed', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" text NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"format" text NOT NULL,
	"yearly_restart" boolean DEFAULT false NOT NULL,
	"preset" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "series_kind" CHECK (kind in ('estimate', 'invoice', 'credit_note', 'proposal'))
);
--> statement-breakpoint
CREATE TABLE "series_counters" (
	"series_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"next" integer NOT NULL,
	"last_date" date,
	CONSTRAINT "series_counters_series_id_year_pk" PRIMARY KEY("series_id","year"),
	CONSTRAINT "series_counters_next" CHECK ("series_counters"."next" > 0)
);
--> statement-breakpoint
CREATE TABLE "taxes" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"rate" numeric(7, 4) NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"exemption_reason" text,
	"preset" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "taxes_rate" CHECK ("taxes"."rate" >= 0 and "taxes"."rate" <= 100),
	CONSTRAINT "taxes_kind" CHECK (kind in ('vat', 'surcharge', 'withholding')),
	CONSTRAINT "taxes_category" CHECK (category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'))
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"role" text DEFAULT 'staff' NOT NULL,
	"language" text,
	"hotkeys" boolean DEFAULT true NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_email_key" UNIQUE("email"),
	CONSTRAINT "staff_email_lower" CHECK ("staff"."email" = lower("staff"."email")),
	CONSTRAINT "staff_role" CHECK (role in ('administrator', 'staff'))
);
--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_group_members" ADD CONSTRAINT "customer_group_members_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_group_members" ADD CONSTRAINT "customer_group_members_group_id_customer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."customer_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_line_taxes" ADD CONSTRAINT "document_line_taxes_line_id_document_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."document_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_line_taxes" ADD CONSTRAINT "document_line_taxes_tax_id_taxes_id_fk" FOREIGN KEY ("tax_id") REFERENCES "public"."taxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_lines" ADD CONSTRAINT "document_lines_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_taxes" ADD CONSTRAINT "document_taxes_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_taxes" ADD CONSTRAINT "document_taxes_tax_id_taxes_id_fk" FOREIGN KEY ("tax_id") REFERENCES "public"."taxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_base_currency_company_currency_fk" FOREIGN KEY ("base_currency") REFERENCES "public"."company"("currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_assigned_to_staff_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_currency_lock" FOREIGN KEY ("customer_id","currency") REFERENCES "public"."customers"("id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renditions" ADD CONSTRAINT "renditions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renditions" ADD CONSTRAINT "renditions_file_sha256_files_sha256_fk" FOREIGN KEY ("file_sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_templates" ADD CONSTRAINT "email_templates_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_counters" ADD CONSTRAINT "series_counters_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_links_staff" ON "access_links" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "access_links_contact" ON "access_links" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "attempts_window" ON "attempts" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sessions_contact" ON "sessions" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "settings_updated_by" ON "settings" USING btree ("updated_by");--> statement-breakpoint
CREATE INDEX "contacts_customer" ON "contacts" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_one_primary" ON "contacts" USING btree ("customer_id") WHERE is_primary;--> statement-breakpoint
CREATE INDEX "customer_group_members_group" ON "customer_group_members" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_groups_name_key" ON "customer_groups" USING btree (search_form("name"));--> statement-breakpoint
CREATE INDEX "customers_search" ON "customers" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING btree (lower("display_name"),"id");--> statement-breakpoint
CREATE INDEX "customers_created" ON "customers" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_tax_id" ON "customers" USING btree ("tax_id");--> statement-breakpoint
CREATE INDEX "customers_created_by" ON "customers" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "document_line_taxes_tax" ON "document_line_taxes" USING btree ("tax_id");--> statement-breakpoint
CREATE INDEX "document_taxes_tax" ON "document_taxes" USING btree ("tax_id");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_number_key" ON "documents" USING btree ("kind","number");--> statement-breakpoint
CREATE INDEX "documents_customer" ON "documents" USING btree ("customer_id","currency");--> statement-breakpoint
CREATE INDEX "documents_list" ON "documents" USING btree ("kind","issue_date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "documents_number_search" ON "documents" USING gin (search_form("number") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "documents_base_currency" ON "documents" USING btree ("base_currency");--> statement-breakpoint
CREATE INDEX "documents_assigned_to" ON "documents" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "documents_created_by" ON "documents" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "documents_open" ON "documents" USING btree ("kind","due_date") WHERE due > 0 and issued_at is not null;--> statement-breakpoint
CREATE INDEX "renditions_file" ON "renditions" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "audit_log_customer" ON "audit_log" USING btree ("customer_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject_kind","subject_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "submissions_created" ON "submissions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "email_templates_updated_by" ON "email_templates" USING btree ("updated_by");--> statement-breakpoint
CREATE INDEX "emails_list" ON "emails" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "emails_state" ON "emails" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "emails_provider" ON "emails" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "emails_staff" ON "emails" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "emails_contact" ON "emails" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "emails_customer" ON "emails" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "series_one_preset" ON "series" USING btree ("kind") WHERE preset;--> statement-breakpoint
CREATE UNIQUE INDEX "taxes_key" ON "taxes" USING btree (lower("name"),"rate","kind","category") WHERE active;--> statement-breakpoint
CREATE POLICY "portal_reads_company" ON "company" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (nullif(current_setting('app.contact_id', true), '')::uuid is not null);--> statement-breakpoint
CREATE POLICY "portal_reads_itself" ON "contacts" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (id = nullif(current_setting('app.contact_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_edits_itself" ON "contacts" AS PERMISSIVE FOR UPDATE TO "clientela_portal" USING (id = nullif(current_setting('app.contact_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_reads_own_customer" ON "customers" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (id = nullif(current_setting('app.customer_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_edits_own_customer" ON "customers" AS PERMISSIVE FOR UPDATE TO "clientela_portal" USING (id = nullif(current_setting('app.customer_id', true), '')::uuid and current_setting('app.primary', true) = 'yes');--> statement-breakpoint
CREATE POLICY "portal_reads_line_taxes_of_visible_lines" ON "document_line_taxes" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (exists (select 1 from document_lines l where l.id = line_id));--> statement-breakpoint
CREATE POLICY "portal_reads_lines_of_visible_documents" ON "document_lines" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (exists (select 1 from documents d where d.id = document_id));--> statement-breakpoint
CREATE POLICY "portal_reads_taxes_of_visible_documents" ON "document_taxes" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (exists (select 1 from documents d where d.id = document_id));--> statement-breakpoint
CREATE POLICY "portal_reads_own_issued_documents" ON "documents" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid and issued_at is not null
        and (case kind when 'estimate' then 'estimates' when 'proposal' then 'proposals' else 'invoices' end)
        = any (string_to_array(current_setting('app.modules', true), ',')));--> statement-breakpoint
CREATE POLICY "portal_reads_files_of_visible_rows" ON "files" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (nullif(current_setting('app.contact_id', true), '')::uuid is not null and (
        exists (select 1 from renditions r where r.file_sha256 = sha256)
        or exists (select 1 from company c where c.logo_sha256 = sha256)));--> statement-breakpoint
CREATE POLICY "portal_reads_renditions_of_visible_documents" ON "renditions" AS PERMISSIVE FOR SELECT TO "clientela_portal" USING (exists (select 1 from documents d where d.id = document_id));