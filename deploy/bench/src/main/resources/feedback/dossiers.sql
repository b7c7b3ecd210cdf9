-- Dossiers from ? to ?, backwards from the end of the third quarter of 2026, three years of a million; every eighth is H90.31's.
with agency as (select array_agg(code order by code) as codes from fact_agency where level in ('COMMUNE', 'DEPARTMENT')),
version as (select array_agg(version_id order by version_id) as ids, array_agg(procedure_code order by version_id) as codes
    from (select version_id, procedure_code from fact_version order by version_id limit 50) v),
made as (
    select n, md5('bench-' || n)::uuid as id, timestamptz '2026-10-01' - n * interval '94 seconds' as ended_at,
        case when n % 8 = 0 then 'H90.31' else a.codes[1 + n % cardinality(a.codes)] end as agency,
        v.codes[1 + n % cardinality(v.codes)] as procedure_code, v.ids[1 + n % cardinality(v.ids)] as version_id
    from generate_series(?, ?) n, agency a, version v),
dossier as (
    insert into fact_dossier (application_id, dossier_code, procedure_code, version_id, receiving_agency, competent_agency,
        channel, received_at, due_at, due_told_at, ended, ended_at, returned_at, return_way)
    select id, 'B90-' || n, procedure_code, version_id, agency, agency, case when n % 3 = 0 then 'ONLINE' else 'DIRECT' end,
        ended_at - interval '5 days', ended_at + (n % 9 - 2) * interval '1 day', ended_at - interval '5 days', 'COMPLETED',
        ended_at, ended_at + interval '1 hour', case when n % 4 = 0 then 'POSTAL' else 'COUNTER' end
    from made),
contact as (
    insert into fact_contact (application_id, supplement_id, asked_at, guidance_ignored)
    select id, gen_random_uuid(), ended_at - interval '3 days', false from made where n % 5 = 0)
insert into fact_time (application_id, process_id, agency_code, officer, role, finished_at, spent_minutes, share_minutes)
select id, id, agency, officer, 'HANDLING', ended_at, 300 + n % 300, 480
from made, unnest(array['', 'officer-' || n % 997]) as officer;
