ALTER TABLE "documents" DROP CONSTRAINT "documents_sequence_key";--> statement-breakpoint
ALTER TABLE "document_origins" DROP CONSTRAINT "document_origins_origin";--> statement-breakpoint
ALTER TABLE "documents" DROP CONSTRAINT "documents_draft_untouched";--> statement-breakpoint
ALTER TABLE "document_answers" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "document_answers" ADD COLUMN "signature" text;--> statement-breakpoint
ALTER TABLE "document_answers" ADD COLUMN "signature_sha256" text;--> statement-breakpoint
ALTER TABLE "document_answers" ADD COLUMN "pdf_sha256" text;--> statement-breakpoint
ALTER TABLE "document_answers" ADD COLUMN "evidence_sha256" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "root_id" uuid;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "revised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document_answers" ADD CONSTRAINT "document_answers_signature_sha256_files_sha256_fk" FOREIGN KEY ("signature_sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_answers" ADD CONSTRAINT "document_answers_pdf_sha256_files_sha256_fk" FOREIGN KEY ("pdf_sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_root" FOREIGN KEY ("root_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_answers_signature" ON "document_answers" USING btree ("signature_sha256");--> statement-breakpoint
CREATE INDEX "document_answers_pdf" ON "document_answers" USING btree ("pdf_sha256");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_version_key" UNIQUE("root_id","revision");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_sequence_key" UNIQUE("series_id","series_year","sequence","revision");--> statement-breakpoint
ALTER TABLE "document_answers" ADD CONSTRAINT "document_answers_signature" CHECK (signature in ('drawn', 'typed'));--> statement-breakpoint
ALTER TABLE "document_answers" ADD CONSTRAINT "document_answers_signed" CHECK (("document_answers"."signature" is null or "document_answers"."answer" = 'accepted')
        and ("document_answers"."signature" is not distinct from 'drawn') = ("document_answers"."signature_sha256" is not null)
        and ("document_answers"."pdf_sha256" is null) = ("document_answers"."evidence_sha256" is null));--> statement-breakpoint
ALTER TABLE "document_origins" ADD CONSTRAINT "document_origins_origin" CHECK (origin in ('converted', 'copied', 'revised'));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_of_proposals" CHECK (num_nonnulls("documents"."subject", "documents"."content") = (case "documents"."kind" when 'proposal' then 2 else 0 end)
        and ("documents"."kind" = 'proposal' or ("documents"."revision" = 1 and num_nonnulls("documents"."root_id", "documents"."revised_at") = 0))
        and "documents"."revision" >= 1 and ("documents"."revision" = 1) = ("documents"."root_id" is null));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_draft_untouched" CHECK ("documents"."issued_at" is not null
        or num_nonnulls("documents"."sent_at", "documents"."viewed_at", "documents"."accepted_at", "documents"."declined_at", "documents"."voided_at", "documents"."revised_at") = 0);--> statement-breakpoint
-- What may change of an issued document, and now that a newer version took its place; that, too, for good.
create or replace function documents_stay_issued() returns trigger language plpgsql as $$
declare
  free text[] := array['paid', 'credited', 'due', 'sent_at', 'viewed_at', 'accepted_at', 'declined_at', 'voided_at',
    'void_reason', 'revised_at', 'assigned_to', 'created_by', 'version', 'updated_at'];
begin
  if old.issued_at is null then
    return new;
  end if;
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'document % is issued', old.id using errcode = '23514', constraint = 'documents_stay_issued';
  end if;
  if old.voided_at is not null and new.voided_at is distinct from old.voided_at then
    raise exception 'document % is void', old.id using errcode = '23514', constraint = 'documents_stay_void';
  end if;
  if old.revised_at is not null and (new.revised_at is distinct from old.revised_at
    or new.sent_at is distinct from old.sent_at or new.accepted_at is distinct from old.accepted_at
    or new.declined_at is distinct from old.declined_at) then
    raise exception 'document % was revised', old.id using errcode = '23514', constraint = 'documents_stay_revised';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Companies from before have no series for proposals yet; their own letters can be given in the settings.
insert into series (kind, prefix, format, yearly_restart, preset, sample)
select 'proposal', case c.language when 'de' then 'PV-' else 'PR-' end, '{PREFIX}{YYYY}-{N:4}', true, true, false
from company c where not exists (select 1 from series s where s.kind = 'proposal' and not s.sample);
--> statement-breakpoint
create or replace function public_links_of_issued() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from documents d
      where d.id = new.document_id and d.issued_at is not null and d.revised_at is null) then
    raise exception 'document % is a draft, or was revised', new.document_id
      using errcode = '23514', constraint = 'public_links_of_issued';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function emails_of_sendable() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from documents d where d.id = new.document_id and d.issued_at is not null
      and num_nonnulls(d.voided_at, d.declined_at, d.revised_at) = 0 and has_expired(d, now()) is not true) then
    raise exception 'document % is not sent', new.document_id using errcode = '23514', constraint = 'emails_of_sendable';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function document_origins_by_step() returns trigger language plpgsql as $$
declare
  source documents;
  made text;
begin
  select * into source from documents where id = new.source_id;
  select kind into made from documents where id = new.document_id;
  if new.origin = 'converted' and (source.kind not in ('estimate', 'proposal') or made = source.kind
      or source.issued_at is null or source.declined_at is not null or source.revised_at is not null)
    or new.origin = 'copied' and (source.kind <> made or made = 'credit_note')
    or new.origin = 'revised' and (source.kind <> 'proposal' or made <> 'proposal' or source.issued_at is null
      or num_nonnulls(source.accepted_at, source.revised_at) > 0) then
    raise exception 'document % is not made of %', new.document_id, new.source_id
      using errcode = '23514', constraint = 'document_origins_by_step';
  end if;
  return new;
end $$;
