DROP INDEX "series_one_preset";--> statement-breakpoint
ALTER TABLE "customer_groups" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "taxes" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "series_one_preset" ON "series" USING btree ("kind","sample") WHERE preset;--> statement-breakpoint
-- What is sample is so from its first day to its last: nothing of the company's own can become it, or the other way.
create function sample_stays() returns trigger language plpgsql as $$
begin
  raise exception '% % is sample data or is not, for good', tg_table_name, old.id using errcode = '23514', constraint = 'sample_stays';
end $$;
--> statement-breakpoint
create trigger customers_sample_stays before update of sample on customers
  for each row when (old.sample is distinct from new.sample) execute function sample_stays();
--> statement-breakpoint
create trigger series_sample_stays before update of sample on series
  for each row when (old.sample is distinct from new.sample) execute function sample_stays();
--> statement-breakpoint
-- Documents of sample customers have numbers of sample series, all others have numbers of the company's own.
create function documents_keep_samples_apart() returns trigger language plpgsql as $$
begin
  if (select s.sample from series s where s.id = new.series_id)
    is distinct from (select c.sample from customers c where c.id = new.customer_id) then
    raise exception 'document % and its series are not both sample data', new.id using errcode = '23514', constraint = 'documents_samples_apart';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger documents_keep_samples_apart before insert or update of series_id, customer_id on documents
  for each row when (new.series_id is not null) execute function documents_keep_samples_apart();
--> statement-breakpoint
-- Issued documents can be deleted only with the sample data: numbered in a sample series, and in a transaction that
-- has said that it removes them.
drop trigger documents_stay_issued on documents;
--> statement-breakpoint
create trigger documents_stay_issued before update on documents
  for each row execute function documents_stay_issued();
--> statement-breakpoint
create function documents_stay_here() returns trigger language plpgsql as $$
begin
  if current_setting('app.sample_data', true) = 'remove'
    and exists (select 1 from series s where s.id = old.series_id and s.sample) then
    return old;
  end if;
  raise exception 'document % is issued', old.id using errcode = '23514', constraint = 'documents_stay_issued';
end $$;
--> statement-breakpoint
create trigger documents_stay_here before delete on documents
  for each row when (old.issued_at is not null) execute function documents_stay_here();
