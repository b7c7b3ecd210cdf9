drop table if exists pg_temp.dossier_difference;
create temp table dossier_difference on commit drop as
with agency as (
    select array_agg(code order by code) codes from agency_replica where valid_to is null and code <> 'H90'
), procedure as (
    select array_agg(procedure_code order by procedure_code) codes, array_agg(name order by procedure_code) names from (
        select distinct on (procedure_code) procedure_code, payload::json ->> 'name' as name from procedure_replica
        order by procedure_code, number desc) newest
), one as (
    select n,
        now() - interval '3 years' + n * interval '90 seconds' as at,
        -- One in eight belongs to the commune whose officers are asked for their list.
        case when n % 8 = 0 then 'H90.31' else codes[1 + n % cardinality(codes)] end as agency,
        n % 50 = 0 as open
    from generate_series(?, ?) n, agency
)
select
    n as number,
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || left(md5(n::text), 3)
        || '8' || right(md5(n::text), 15))::uuid as id,
    case when open then 'PROCESSING' when n % 5 = 0 then 'COMPLETED' else 'RETURNED' end as status,
    'B90.' || agency || '-' || to_char(at, 'YYMMDD') || '-' || lpad(n::text, 7, '0') as code,
    p.codes[1 + n / 8 % cardinality(p.codes)] as procedure_code,
    p.names[1 + n / 8 % cardinality(p.names)] as procedure_name,
    agency as receiving_agency,
    agency as competent_agency,
    'p-1' || n % 1000 as submitted_by,
    md5('person' || n / 3) || md5('key' || n / 3) as person_key,
    (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'])[1 + n % 13]
        || ' ' || (array['Văn', 'Thị', 'Hữu', 'Ngọc', 'Minh', 'Quốc', 'Thanh', 'Đức', 'Xuân', 'Thu', 'Kim'])[1 + n / 13 % 11]
        || ' ' || (array['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hạnh', 'Hiếu', 'Hương', 'Khánh', 'Lan', 'Linh', 'Long',
            'Mai', 'Nam', 'Nga', 'Oanh', 'Phúc', 'Quỳnh', 'Sơn', 'Tâm', 'Thảo', 'Trang', 'Tuấn', 'Vân', 'Yến'])[1 + n / 143 % 25]
        as applicant_name,
    -- In clear, as it was before encryption: what is encrypted belongs to its own row and cannot be copied.
    '0998' || lpad((n / 3)::text, 8, '0') as applicant_identity,
    null::text as applicant_phone,
    null::text as applicant_address,
    null::text as applicant_email,
    '{}' as form_data,
    at as created_at,
    at as submitted_at,
    at as received_at,
    case when open and n % 100 = 0 then now() + interval '5 days' else at + interval '14 days' end as due_at,
    case when open then null else at + n % 16 * interval '1 day' end as finished_at
from one, procedure p
