CREATE TABLE "schedule_runs" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"schedule_id" uuid NOT NULL,
	"day" date NOT NULL,
	"cycle" integer NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"reason_params" jsonb,
	"document_id" uuid,
	"tries" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "schedule_runs_day_key" UNIQUE("schedule_id","day"),
	CONSTRAINT "schedule_runs_document_key" UNIQUE("document_id"),
	CONSTRAINT "schedule_runs_outcome" CHECK (outcome in ('made', 'skipped', 'failed')),
	CONSTRAINT "schedule_runs_reason" CHECK (("schedule_runs"."outcome" = 'made') = ("schedule_runs"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"customer_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"model_id" uuid,
	"content" jsonb NOT NULL,
	"total" bigint NOT NULL,
	"due_days" integer,
	"every" integer NOT NULL,
	"unit" text NOT NULL,
	"first_day" date NOT NULL,
	"cycles" integer,
	"until_day" date,
	"mode" text NOT NULL,
	"next_cycle" integer DEFAULT 0 NOT NULL,
	"next_day" date,
	"paused_at" timestamp with time zone,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedules_unit" CHECK (unit in ('day', 'week', 'month', 'year')),
	CONSTRAINT "schedules_mode" CHECK (mode in ('draft', 'issue', 'send')),
	CONSTRAINT "schedules_every" CHECK ("schedules"."every" between 1 and 999),
	CONSTRAINT "schedules_due_days" CHECK ("schedules"."due_days" between 0 and 3650),
	CONSTRAINT "schedules_end" CHECK (num_nonnulls("schedules"."cycles", "schedules"."until_day") <= 1 and ("schedules"."cycles" is null or "schedules"."cycles" > 0)),
	CONSTRAINT "schedules_next_cycle" CHECK ("schedules"."next_cycle" >= 0)
);
--> statement-breakpoint
ALTER TABLE "schedule_runs" ADD CONSTRAINT "schedule_runs_schedule_id_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_runs" ADD CONSTRAINT "schedule_runs_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_model_id_documents_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_currency_lock" FOREIGN KEY ("customer_id","currency") REFERENCES "public"."customers"("id","currency") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_runs_list" ON "schedule_runs" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "schedule_runs_failed" ON "schedule_runs" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE outcome = 'failed';--> statement-breakpoint
CREATE INDEX "schedules_customer" ON "schedules" USING btree ("customer_id","currency");--> statement-breakpoint
CREATE INDEX "schedules_model" ON "schedules" USING btree ("model_id");--> statement-breakpoint
CREATE INDEX "schedules_created_by" ON "schedules" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "schedules_next" ON "schedules" USING btree ("next_day","id");