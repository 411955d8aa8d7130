ALTER TABLE "emails" ADD COLUMN "payment_id" uuid;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "statement_from" date;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "statement_to" date;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "file_sha256" text;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "key_round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "uncertain" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_file_sha256_files_sha256_fk" FOREIGN KEY ("file_sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emails_payment" ON "emails" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "emails_file" ON "emails" USING btree ("file_sha256");