-- What a customer is called and found by, from its own row and its contacts.
create function customer_search_text(customers, text) returns text language sql stable as $$
  select search_form(concat_ws(' ', $1.company, $2, $1.tax_id, $1.phone, $1.city, $1.website))
$$;
--> statement-breakpoint
create function customers_keep_search() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  people text;
  first_contact text;
begin
  select string_agg(concat_ws(' ', first_name, last_name, email, phone), ' '),
         max(btrim(concat_ws(' ', first_name, last_name))) filter (where is_primary)
    into people, first_contact
    from contacts where customer_id = new.id;
  new.display_name := coalesce(new.company, first_contact, '');
  new.search_text := customer_search_text(new, people);
  return new;
end $$;
--> statement-breakpoint
create trigger customers_keep_search before insert or update of company, tax_id, phone, city, website, search_text on customers
  for each row execute function customers_keep_search();
--> statement-breakpoint
create function contacts_keep_search() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update customers set search_text = '' where id = coalesce(new.customer_id, old.customer_id);
  return null;
end $$;
--> statement-breakpoint
create trigger contacts_keep_search after insert or delete or update of first_name, last_name, email, phone, is_primary on contacts
  for each row execute function contacts_keep_search();
--> statement-breakpoint
-- A customer with contacts has exactly one primary; a person has exactly one contact.
create function customers_keep_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  customer uuid;
  found_customer record;
begin
  if tg_table_name = 'contacts' then
    customer := coalesce(new.customer_id, old.customer_id);
  else
    customer := new.id;
  end if;
  select c.company,
         (select count(*) from contacts p where p.customer_id = c.id) as people,
         (select count(*) from contacts p where p.customer_id = c.id and p.is_primary) as primaries
    into found_customer from customers c where c.id = customer;
  if not found then
    return null;
  end if;
  if found_customer.people > 0 and found_customer.primaries <> 1 then
    raise exception 'customer % needs one primary contact', customer using errcode = '23514', constraint = 'contacts_exactly_one_primary';
  end if;
  if found_customer.company is null and found_customer.people <> 1 then
    raise exception 'customer % is a person and has one contact', customer using errcode = '23514', constraint = 'customers_person_has_one_contact';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger contacts_keep_people after insert or delete or update of is_primary, customer_id on contacts
  deferrable initially deferred for each row execute function customers_keep_people();
--> statement-breakpoint
create constraint trigger customers_keep_people after insert or update of company on customers
  deferrable initially deferred for each row execute function customers_keep_people();
--> statement-breakpoint
-- Issued documents stay as they are, but for what money, answers and the seller's own work change.
create function documents_stay_issued() returns trigger language plpgsql as $$
declare
  free text[] := array['paid', 'credited', 'due', 'sent_at', 'viewed_at', 'accepted_at', 'declined_at', 'voided_at',
    'void_reason', 'assigned_to', 'created_by', 'version', 'updated_at'];
begin
  if old.issued_at is null then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'DELETE' or (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'document % is issued', old.id using errcode = '23514', constraint = 'documents_stay_issued';
  end if;
  if old.voided_at is not null and new.voided_at is distinct from old.voided_at then
    raise exception 'document % is void', old.id using errcode = '23514', constraint = 'documents_stay_void';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger documents_stay_issued before update or delete on documents
  for each row execute function documents_stay_issued();
--> statement-breakpoint
create function document_parts_stay_issued() returns trigger language plpgsql as $$
declare
  owner uuid;
begin
  if tg_table_name = 'document_line_taxes' then
    select l.document_id into owner from document_lines l
      where l.id = case when tg_op = 'DELETE' then old.line_id else new.line_id end;
  else
    owner := case when tg_op = 'DELETE' then old.document_id else new.document_id end;
    if tg_op = 'UPDATE' and old.document_id is distinct from new.document_id then
      raise exception 'a part stays with its document' using errcode = '23514', constraint = 'documents_stay_issued';
    end if;
  end if;
  if exists (select 1 from documents d where d.id = owner and d.issued_at is not null) then
    raise exception 'document % is issued', owner using errcode = '23514', constraint = 'documents_stay_issued';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger document_lines_stay_issued before insert or update or delete on document_lines
  for each row execute function document_parts_stay_issued();
--> statement-breakpoint
create trigger document_line_taxes_stay_issued before insert or update or delete on document_line_taxes
  for each row execute function document_parts_stay_issued();
--> statement-breakpoint
create trigger document_taxes_stay_issued before insert or update or delete on document_taxes
  for each row execute function document_parts_stay_issued();
--> statement-breakpoint
create function audit_log_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to' using errcode = '23514', constraint = 'audit_log_stays';
end $$;
--> statement-breakpoint
create trigger audit_log_stays before update or delete or truncate on audit_log
  for each statement execute function audit_log_stays();
--> statement-breakpoint
grant usage on schema public to clientela_portal;
--> statement-breakpoint
grant select on company, customers, contacts, documents, document_lines, document_line_taxes, document_taxes, renditions, files
  to clientela_portal;
--> statement-breakpoint
grant update (first_name, last_name, position, phone, direction, language, version, updated_at) on contacts to clientela_portal;
--> statement-breakpoint
grant update (company, tax_id, phone, website, street, city, region, postal_code, country, billing_address, shipping_address, version, updated_at)
  on customers to clientela_portal;
