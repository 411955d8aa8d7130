ALTER TABLE "item_groups" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;