insert into open_change (kind, ref, changed_at)
select kind, id, at from report_difference, unnest(array['REPORT', 'ANSWER']) as kind;
