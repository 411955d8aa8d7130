CREATE TABLE "customer_import_records" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"import_id" uuid NOT NULL,
	"customer_id" uuid,
	"contact_id" uuid,
	CONSTRAINT "customer_import_records_of_one" CHECK (num_nonnulls("customer_import_records"."customer_id", "customer_import_records"."contact_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "customer_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"file_name" text,
	"file" "bytea",
	"settings" jsonb NOT NULL,
	"result" jsonb,
	"left_out" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "customer_imports_finished" CHECK (("customer_imports"."finished_at" is null) = ("customer_imports"."file" is not null)),
	CONSTRAINT "customer_imports_result" CHECK (("customer_imports"."finished_at" is null) = ("customer_imports"."result" is null)),
	CONSTRAINT "customer_imports_undone" CHECK ("customer_imports"."undone_at" is null or "customer_imports"."finished_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "customer_import_records" ADD CONSTRAINT "customer_import_records_import_id_customer_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."customer_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_import_records" ADD CONSTRAINT "customer_import_records_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_import_records" ADD CONSTRAINT "customer_import_records_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_imports" ADD CONSTRAINT "customer_imports_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_import_records_import" ON "customer_import_records" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "customer_import_records_customer" ON "customer_import_records" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "customer_import_records_contact" ON "customer_import_records" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "customer_imports_staff" ON "customer_imports" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "customer_imports_created" ON "customer_imports" USING btree ("created_at");