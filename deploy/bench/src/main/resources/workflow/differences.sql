drop table if exists pg_temp.process_difference;
create temp table process_difference on commit drop as
with agency as (
    select array_agg(code order by code) codes from agency where valid_to is null and code <> 'H90'
)
select
    n as number,
    gen_random_uuid() as id,
    gen_random_uuid() as application_id,
    'B90-' || ? || '-' || lpad(n::text, 8, '0') as code,
    -- One in eight lies on the desk that is measured.
    case when n % 8 = 0 then 'H90.31' else codes[1 + n % cardinality(codes)] end as agency,
    n * interval '90 seconds' as ago
from generate_series(?, ?) n, agency
