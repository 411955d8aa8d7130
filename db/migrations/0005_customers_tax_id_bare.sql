DROP INDEX "customers_tax_id";--> statement-breakpoint
CREATE INDEX "customers_tax_id" ON "customers" USING btree (upper(regexp_replace("tax_id", '[^[:alnum:]]', '', 'g')));