CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"base_currency" char(3) NOT NULL,
	"currency" char(3) NOT NULL,
	"day" date NOT NULL,
	"rate" numeric(20, 10) NOT NULL,
	"source" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exchange_rates_key" UNIQUE("base_currency","currency","day"),
	CONSTRAINT "exchange_rates_rate" CHECK ("exchange_rates"."rate" > 0),
	CONSTRAINT "exchange_rates_other" CHECK ("exchange_rates"."currency" <> "exchange_rates"."base_currency")
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "exchange_rate" numeric(20, 10);--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "exchange_rate_day" date;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "exchange_rate_source" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "base_total" bigint;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "base_tax" bigint;--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchange_rates_list" ON "exchange_rates" USING btree ("base_currency","day" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "exchange_rates_created_by" ON "exchange_rates" USING btree ("created_by");--> statement-breakpoint
-- What was issued in the base currency needs no rate to have its figures in it.
ALTER TABLE "documents" DISABLE TRIGGER "documents_stay_issued";--> statement-breakpoint
UPDATE "documents" SET "exchange_rate" = 1, "base_total" = "total", "base_tax" = "tax_total"
  WHERE "issued_at" IS NOT NULL AND "kind" IN ('invoice', 'credit_note') AND "currency" = "base_currency";--> statement-breakpoint
ALTER TABLE "documents" ENABLE TRIGGER "documents_stay_issued";--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_base_figures" CHECK (num_nulls("documents"."exchange_rate", "documents"."base_total", "documents"."base_tax") in (0, 3)
        and ("documents"."exchange_rate" is null or "documents"."exchange_rate" > 0)
        and ("documents"."currency" <> "documents"."base_currency" or "documents"."exchange_rate" is null
          or ("documents"."exchange_rate" = 1 and "documents"."base_total" = "documents"."total" and "documents"."base_tax" = "documents"."tax_total")));