-- The rows that publishing writes: 1 so many versions opened, 2 so many closed. It is rolled back.
with source as (
    select v.*, row_number() over () as n
      from procedure_version v where v.procedure_code like '3.5%' limit ?),
codes as (
    insert into procedure (code, created_at) select '0.' || lpad(n::text, 6, '0'), now() from source),
opened as (
    insert into procedure_version (id, procedure_code, number, decision_id, name, sector_code, internal, document,
        content_hash, published_at)
    select gen_random_uuid(), '0.' || lpad(n::text, 6, '0'), 1, decision_id, name, sector_code, internal, document,
           content_hash, now()
      from source
    returning id, procedure_code, decision_id, document),
agencies as (
    insert into procedure_agency (version_id, agency_code, role)
    select id, jsonb_array_elements_text(document -> 'executingAgencies'), 'EXECUTING' from opened),
closing as (
    update procedure_validity set recorded_to = greatest(recorded_from, now())
     where id in (select id from procedure_validity
                   where recorded_to is null and valid_from < current_date and valid_to is null
                     and procedure_code like '3.%' limit ?)
    returning version_id, procedure_code, decision_id, valid_from, recorded_to)
insert into procedure_validity (id, version_id, procedure_code, decision_id, valid_from, valid_to, recorded_from)
select gen_random_uuid(), id, procedure_code, decision_id, current_date, null, now() from opened
union all
select gen_random_uuid(), version_id, procedure_code, decision_id, valid_from, current_date, recorded_to from closing
