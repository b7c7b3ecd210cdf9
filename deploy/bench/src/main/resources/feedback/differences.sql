drop table if exists pg_temp.report_difference;
create temp table report_difference on commit drop as
with agency as (select array_agg(code order by code) as codes from fact_agency where level in ('COMMUNE', 'DEPARTMENT')),
word as (select string_to_array('duong truong cho dien nuoc rac cau cong den cay ho lich thuoc hoc phi gio lich hen can bo', ' ') as all)
select n as number, md5('report-' || n)::uuid as id, 'BPAKN-' || n as code,
    case when n % 8 = 0 then 'H90.31' else a.codes[1 + n % cardinality(a.codes)] end as agency,
    w.all[1 + n % 20] || ' ' || w.all[1 + n / 7 % 20] || ' to ' || n % 5000 as words,
    timestamptz '2026-10-01' - n * interval '470 seconds' as at
from generate_series(?, ?) n, agency a, word w;
