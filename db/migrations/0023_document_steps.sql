ALTER TABLE "documents" ADD CONSTRAINT "documents_void_of_books" CHECK ("documents"."voided_at" is null or "documents"."kind" in ('invoice', 'credit_note'));--> statement-breakpoint
-- The steps that lib/documents/steps.ts forbids, for whoever writes past it. What drafts, numbers, money and void
-- forbid stands in checks and in the triggers of issued documents; here is what depends on answers and days.
create function company_day(moment timestamp with time zone) returns date language sql stable as $$
  select (moment at time zone (select time_zone from company))::date
$$;
--> statement-breakpoint
create function has_expired(documents, moment timestamp with time zone) returns boolean language sql stable as $$
  select $1.kind in ('estimate', 'proposal') and $1.accepted_at is null and $1.due_date < company_day(moment)
$$;
--> statement-breakpoint
create function documents_keep_steps() returns trigger language plpgsql as $$
begin
  if old.sent_at is not null and new.sent_at is distinct from old.sent_at then
    raise exception 'document % has been sent', old.id using errcode = '23514', constraint = 'documents_stay_sent';
  end if;
  if old.sent_at is null and new.sent_at is not null
    and (old.declined_at is not null or has_expired(old, new.sent_at)) then
    raise exception 'document % is not sent any more', old.id using errcode = '23514', constraint = 'documents_keep_steps';
  end if;
  if (old.accepted_at is null and new.accepted_at is not null or old.declined_at is null and new.declined_at is not null)
    and has_expired(old, coalesce(new.accepted_at, new.declined_at)) then
    raise exception 'document % has expired', old.id using errcode = '23514', constraint = 'documents_keep_steps';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger documents_keep_steps before update of sent_at, accepted_at, declined_at on documents
  for each row execute function documents_keep_steps();
--> statement-breakpoint
create function public_links_of_issued() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from documents d where d.id = new.document_id and d.issued_at is not null) then
    raise exception 'document % is a draft', new.document_id using errcode = '23514', constraint = 'public_links_of_issued';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger public_links_of_issued before insert on public_links
  for each row execute function public_links_of_issued();
--> statement-breakpoint
create function emails_of_sendable() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from documents d where d.id = new.document_id and d.issued_at is not null
      and num_nonnulls(d.voided_at, d.declined_at) = 0 and has_expired(d, now()) is not true) then
    raise exception 'document % is not sent', new.document_id using errcode = '23514', constraint = 'emails_of_sendable';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger emails_of_sendable before insert on emails
  for each row when (new.document_id is not null and new.template like '%\_sent') execute function emails_of_sendable();
--> statement-breakpoint
create function document_origins_by_step() returns trigger language plpgsql as $$
declare
  source documents;
  made text;
begin
  select * into source from documents where id = new.source_id;
  select kind into made from documents where id = new.document_id;
  if new.origin = 'converted' and (source.kind not in ('estimate', 'proposal') or made = source.kind
      or source.issued_at is null or source.declined_at is not null)
    or new.origin = 'copied' and (source.kind <> made or made = 'credit_note') then
    raise exception 'document % is not made of %', new.document_id, new.source_id
      using errcode = '23514', constraint = 'document_origins_by_step';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger document_origins_by_step before insert on document_origins
  for each row execute function document_origins_by_step();
--> statement-breakpoint
create function documents_correct_invoices() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from documents d where d.id = new.corrects_id
      and d.kind = 'invoice' and d.issued_at is not null and d.voided_at is null) then
    raise exception 'document % is no invoice to correct', new.corrects_id
      using errcode = '23514', constraint = 'documents_correct_invoices';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Its name comes after that of the trigger that freezes, which speaks first.
create trigger documents_that_correct before insert or update of corrects_id on documents
  for each row when (new.corrects_id is not null) execute function documents_correct_invoices();
