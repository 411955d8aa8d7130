ALTER TABLE "documents" ADD COLUMN "corrects_id" uuid;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "correction_reason" text;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_corrects" FOREIGN KEY ("corrects_id","customer_id","currency") REFERENCES "public"."documents"("id","customer_id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_corrections" ON "documents" USING btree ("corrects_id");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_correction" CHECK (("documents"."corrects_id" is null) = ("documents"."correction_reason" is null) and ("documents"."corrects_id" is null or "documents"."kind" = 'credit_note'));
--> statement-breakpoint
-- Companies that were set up before there were credit notes get their series, in their language; sample data has one.
insert into series (kind, prefix, format, yearly_restart, preset)
  select 'credit_note', case split_part(language, '-', 1) when 'es' then 'NC-' when 'pt' then 'NC-' when 'de' then 'RK-'
    when 'fr' then 'AV-' else 'CN-' end, '{PREFIX}{YYYY}-{N:4}', true, true
  from company where not exists (select 1 from series where kind = 'credit_note' and preset and not sample);
