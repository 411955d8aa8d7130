-- A line's tax could be moved from an issued document to a draft: both its lines, old and new, are looked at now.
create or replace function document_parts_stay_issued() returns trigger language plpgsql as $$
declare
  owners uuid[];
begin
  if tg_table_name = 'document_line_taxes' then
    select array_agg(l.document_id) into owners from document_lines l
      where (tg_op <> 'DELETE' and l.id = new.line_id) or (tg_op <> 'INSERT' and l.id = old.line_id);
  else
    if tg_op = 'UPDATE' and old.document_id is distinct from new.document_id then
      raise exception 'a part stays with its document' using errcode = '23514', constraint = 'documents_stay_issued';
    end if;
    owners := array[case when tg_op = 'DELETE' then old.document_id else new.document_id end];
  end if;
  if exists (select 1 from documents d where d.id = any (owners) and d.issued_at is not null) then
    raise exception 'document % is issued', owners[1] using errcode = '23514', constraint = 'documents_stay_issued';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
