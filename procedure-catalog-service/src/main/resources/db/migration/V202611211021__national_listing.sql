-- The national list of procedures: no more than names. What it tells is found by searching and marked as listed only; it
-- is published by nobody here and nothing can be received under it.
create table national_listing (
    code text primary key,
    name text not null,
    type text not null,
    state text not null,
    sectors text[] not null,
    departments text[] not null,
    issuer text not null,
    subjects text[] not null,
    levels text[] not null,
    hash text not null,
    first_seen timestamptz not null,
    changed_at timestamptz not null,
    ended boolean not null,
    constraint listing_code_is_national check (code ~ '^[0-9][.][0-9]{6}$')
);

create function catalog_index_listing() returns trigger language plpgsql as $$
begin
    delete from procedure_index i using changed c where i.code = c.code and i.listed_only;
    insert into procedure_index (id, code, version_id, name, keywords, type, sector_code, sector_name, issuer, internal,
        listed_only, agencies, levels, subjects, online_level, valid_from, valid)
    select gen_random_uuid(), c.code, null, c.name, '', c.type,
           (select min(s.code) from sector s where s.name = c.sectors[1]), c.sectors[1], c.issuer,
           c.code ~ '^[56]' or c.type = 'STANDARD_INTERNAL', true, '{}', c.levels, c.subjects, 'NONE', null,
           daterange(null, null)
      from changed c where not c.ended;
    return null;
end $$;
create trigger national_listing_is_searched after insert on national_listing
    referencing new table as changed for each statement execute function catalog_index_listing();
create trigger national_listing_is_searched_anew after update on national_listing
    referencing new table as changed for each statement execute function catalog_index_listing();

-- What the national database says in full, whether or not it is what is in force here.
create table national_document (
    code text primary key,
    document jsonb not null,
    hash text not null,
    ended boolean not null,
    first_seen timestamptz not null,
    changed_at timestamptz not null
);

alter table national_record drop constraint national_record_outcome_is_known;
alter table national_record add constraint national_record_outcome_is_known check
    (outcome in ('NEW', 'AMEND', 'REPLACE', 'ABOLISH', 'LISTED', 'DELISTED', 'UNCHANGED', 'REFUSED'));

-- Where what is published there and here is not the same. The day is the caller's.
create function national_divergences(today date)
    returns table (code text, name text, kind text, fields text[]) language sql stable as $$
    with there as (
            select coalesce(d.code, l.code) as code, coalesce(d.document ->> 'name', l.name) as name, d.document, d.hash,
                   case when d.code is null then l.ended else d.ended end as ended
              from national_document d full join national_listing l on l.code = d.code),
        here as (
            select v.procedure_code as code, v.name, v.document, v.content_hash, v.internal
              from procedure_validity k join procedure_version v on v.id = k.version_id
             where k.recorded_to is null and k.valid @> national_divergences.today)
    select t.code, t.name, 'ONLY_THERE', '{}'::text[] from there t
     where not t.ended and not exists (select 1 from here h where h.code = t.code)
    union all
    select h.code, h.name, 'ONLY_HERE', '{}'::text[] from here h
     where not exists (select 1 from there t where t.code = h.code)
    union all
    select h.code, h.name, 'CLOSED_THERE', '{}'::text[] from here h join there t on t.code = h.code where t.ended
    union all
    select h.code, h.name, 'CONTENT', f.fields
      from here h join there t on t.code = h.code
      cross join lateral (
        select case when t.document is null then case when t.name <> h.name then array['name'] end
               else (select array_agg(coalesce(a.key, b.key) order by coalesce(a.key, b.key))
                       from jsonb_each(t.document) a full join jsonb_each(h.document) b on b.key = a.key
                      where a.value is distinct from b.value) end as fields) f
     where not t.ended and (t.hash is null or t.hash <> h.content_hash) and f.fields is not null
$$;
