create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
-- The portal's role belongs to the whole server and may be there already, made for another database.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'clientela_portal') then
    begin
      create role clientela_portal nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if current_setting('server_version_num')::int >= 160000 then
    if not pg_has_role(current_user, 'clientela_portal', 'SET') then
      execute 'grant clientela_portal to current_user with inherit false, set true';
    end if;
  elsif not pg_has_role(current_user, 'clientela_portal', 'MEMBER') then
    execute 'grant clientela_portal to current_user';
  end if;
exception when insufficient_privilege then
  raise exception 'The role clientela_portal cannot be made or used by %.', current_user
    using hint = format('As an administrator of this server, run: create role clientela_portal nologin; grant clientela_portal to %I;', current_user);
end $$;
--> statement-breakpoint
-- UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then version, variant and random bits.
create function uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;
--> statement-breakpoint
-- What searches compare: lower case, without accents. The dictionary is named, which makes it immutable.
create function search_form(value text) returns text language sql immutable strict parallel safe as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, value))
$$;
