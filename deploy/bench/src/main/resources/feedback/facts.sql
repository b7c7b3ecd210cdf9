insert into fact_report (report_id, agency_code, agency_told_at, submitted_at, kind, due_at, due_told_at, answered_at, late)
select id, agency, at, at, 'ADMINISTRATIVE_BEHAVIOUR', at + interval '21 days', at, at + interval '10 days', number % 20 = 0
from report_difference;
