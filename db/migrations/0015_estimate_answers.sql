CREATE TABLE "document_answers" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"reason" text,
	"contact_id" uuid,
	"ip" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_answers_document_key" UNIQUE("document_id"),
	CONSTRAINT "document_answers_answer" CHECK (answer in ('accepted', 'declined')),
	CONSTRAINT "document_answers_reason" CHECK ("document_answers"."reason" is null or "document_answers"."answer" = 'declined')
);
--> statement-breakpoint
CREATE TABLE "document_origins" (
	"document_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_origins_document_id_source_id_pk" PRIMARY KEY("document_id","source_id"),
	CONSTRAINT "document_origins_origin" CHECK (origin in ('converted', 'copied')),
	CONSTRAINT "document_origins_two" CHECK ("document_origins"."document_id" <> "document_origins"."source_id")
);
--> statement-breakpoint
ALTER TABLE "document_answers" ADD CONSTRAINT "document_answers_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_answers" ADD CONSTRAINT "document_answers_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_origins" ADD CONSTRAINT "document_origins_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_origins" ADD CONSTRAINT "document_origins_source_id_documents_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_answers_contact" ON "document_answers" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "document_origins_source" ON "document_origins" USING btree ("source_id");--> statement-breakpoint
-- An answer is evidence: once given it stays, whoever writes.
create function documents_stay_answered() returns trigger language plpgsql as $$
begin
  if (old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at)
    or (old.declined_at is not null and new.declined_at is distinct from old.declined_at) then
    raise exception 'document % has been answered', old.id using errcode = '23514', constraint = 'documents_stay_answered';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger documents_stay_answered before update of accepted_at, declined_at on documents
  for each row execute function documents_stay_answered();
--> statement-breakpoint
create function document_answers_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'contact_id') is not distinct from (to_jsonb(old) - 'contact_id') then
    return new;
  end if;
  -- With its document, which goes with the sample data alone.
  if tg_op = 'DELETE' and not exists (select 1 from documents d where d.id = old.document_id) then
    return old;
  end if;
  raise exception 'an answer stays as it was given' using errcode = '23514', constraint = 'document_answers_stay';
end $$;
--> statement-breakpoint
create trigger document_answers_stay before update or delete on document_answers
  for each row execute function document_answers_stay();
