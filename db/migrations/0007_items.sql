CREATE TABLE "item_groups" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_prices" (
	"item_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"price" numeric(15, 4) NOT NULL,
	CONSTRAINT "item_prices_item_id_currency_pk" PRIMARY KEY("item_id","currency"),
	CONSTRAINT "item_prices_not_negative" CHECK ("item_prices"."price" >= 0)
);
--> statement-breakpoint
CREATE TABLE "item_taxes" (
	"item_id" uuid NOT NULL,
	"tax_id" uuid NOT NULL,
	CONSTRAINT "item_taxes_item_id_tax_id_pk" PRIMARY KEY("item_id","tax_id")
);
--> statement-breakpoint
CREATE TABLE "item_texts" (
	"item_id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	CONSTRAINT "item_texts_item_id_language_pk" PRIMARY KEY("item_id","language"),
	CONSTRAINT "item_texts_name_not_blank" CHECK (btrim("item_texts"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"code" text,
	"unit" text,
	"group_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"search_text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "items_name_not_blank" CHECK (btrim("items"."name") <> '')
);
--> statement-breakpoint
ALTER TABLE "item_prices" ADD CONSTRAINT "item_prices_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_taxes" ADD CONSTRAINT "item_taxes_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_taxes" ADD CONSTRAINT "item_taxes_tax_id_taxes_id_fk" FOREIGN KEY ("tax_id") REFERENCES "public"."taxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_texts" ADD CONSTRAINT "item_texts_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_group_id_item_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."item_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "item_groups_name_key" ON "item_groups" USING btree (search_form("name"));--> statement-breakpoint
CREATE INDEX "item_taxes_tax" ON "item_taxes" USING btree ("tax_id");--> statement-breakpoint
CREATE UNIQUE INDEX "items_code_key" ON "items" USING btree (lower("code"));--> statement-breakpoint
CREATE INDEX "items_name" ON "items" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE INDEX "items_created" ON "items" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "items_search" ON "items" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "items_group" ON "items" USING btree ("group_id");