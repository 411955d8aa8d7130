ALTER TABLE "document_lines" ADD COLUMN "kind" text DEFAULT 'line' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_lines" ADD COLUMN "item_id" uuid;--> statement-breakpoint
ALTER TABLE "document_lines" ADD CONSTRAINT "document_lines_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_lines_item" ON "document_lines" USING btree ("item_id");--> statement-breakpoint
ALTER TABLE "document_lines" ADD CONSTRAINT "document_lines_kind" CHECK (kind in ('line', 'heading', 'subtotal'));--> statement-breakpoint
ALTER TABLE "document_lines" ADD CONSTRAINT "document_lines_bare" CHECK ("document_lines"."kind" = 'line' or ("document_lines"."quantity" = 0 and "document_lines"."unit_price" = 0 and "document_lines"."discount_percent" = 0
        and "document_lines"."amount" = 0 and num_nonnulls("document_lines"."unit", "document_lines"."item_id") = 0));