-- What the province adds to a procedure of the national database: where it is done, by whom, and the fees that the law
-- leaves to its council. All else follows the national version.
create table national_localisation (
    procedure_code text primary key,
    version bigint not null,
    basis text not null,
    document jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);

-- A localised procedure differs from the national version where it may.
create or replace function national_divergences(today date)
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
    select h.code, h.name,
           case when exists (select 1 from national_localisation n where n.procedure_code = h.code) then 'LOCALISED'
                else 'CONTENT' end, f.fields
      from here h join there t on t.code = h.code
      cross join lateral (
        select case when t.document is null then case when t.name <> h.name then array['name'] end
               else (select array_agg(coalesce(a.key, b.key) order by coalesce(a.key, b.key))
                       from jsonb_each(t.document) a full join jsonb_each(h.document) b on b.key = a.key
                      where a.value is distinct from b.value) end as fields) f
     where not t.ended and (t.hash is null or t.hash <> h.content_hash) and f.fields is not null
$$;

insert into search_term (term, means) values
    ('khai sinh cho con', 'đăng ký khai sinh'),
    ('giấy khai sinh cho con', 'đăng ký khai sinh')
on conflict do nothing;
