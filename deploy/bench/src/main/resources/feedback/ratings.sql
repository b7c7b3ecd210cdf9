-- Ratings from ? to ?, spread over agencies and the last twelve quarters.
with agency as (select array_agg(code order by code) as codes from fact_agency where level in ('COMMUNE', 'DEPARTMENT')),
made as (
    select n, a.codes[1 + n % cardinality(a.codes)] as agency,
        to_char(date '2026-09-30' - (n % 12) * interval '3 months', 'YYYY-"Q"Q') as period
    from generate_series(?, ?) n, agency a),
cell as (
    insert into rating_cell (period, agency_code, procedure_code, closes_on)
    select distinct period, agency, '', date '2027-01-30' from made
    on conflict (period, agency_code, procedure_code) do update set closes_on = excluded.closes_on
    returning id, period, agency_code)
insert into rating (token, cell_id, level, mixed)
select sha256(convert_to('bench-' || n, 'UTF8')), c.id, 1 + n % 3, true
from made m join cell c on c.period = m.period and c.agency_code = m.agency;
