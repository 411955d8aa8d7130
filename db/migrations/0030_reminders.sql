CREATE TABLE "document_reminder_rules" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"before_days" integer,
	"after_days" integer,
	"every_days" integer,
	"most" integer DEFAULT 1 NOT NULL,
	"since" date NOT NULL,
	CONSTRAINT "document_reminder_rules_mode" CHECK (mode in ('off', 'own')),
	CONSTRAINT "document_reminder_rules_days" CHECK ("document_reminder_rules"."before_days" between 0 and 365 and "document_reminder_rules"."after_days" between 0 and 365
        and "document_reminder_rules"."every_days" between 1 and 365 and "document_reminder_rules"."most" between 1 and 99)
);
--> statement-breakpoint
CREATE TABLE "document_reminders" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"step" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "document_reminders_step_key" UNIQUE("document_id","step")
);
--> statement-breakpoint
CREATE TABLE "staff_reminders" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"email" boolean NOT NULL,
	"emailed_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_reminder_rules" ADD CONSTRAINT "document_reminder_rules_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_reminders" ADD CONSTRAINT "document_reminders_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_reminders" ADD CONSTRAINT "staff_reminders_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_reminders" ADD CONSTRAINT "staff_reminders_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_reminders" ADD CONSTRAINT "staff_reminders_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_reminders_customer" ON "staff_reminders" USING btree ("customer_id","at");--> statement-breakpoint
CREATE INDEX "staff_reminders_staff" ON "staff_reminders" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_reminders_created_by" ON "staff_reminders" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "staff_reminders_to_email" ON "staff_reminders" USING btree ("at") WHERE email and emailed_at is null and done_at is null;