ALTER TABLE "emails" DROP CONSTRAINT "emails_state_known";--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "cc" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "attach_pdf" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emails_document" ON "emails" USING btree ("document_id");--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_state_known" CHECK (state in ('queued', 'sent', 'delayed', 'delivered', 'bounced', 'complained', 'failed', 'kept'));