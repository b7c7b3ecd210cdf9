-- How many came from one sender or address in a window; the bucket is a keyed hash of both and says neither.
create table report_submission_count (
    bucket text primary key,
    until  timestamptz not null,
    count  int not null
);
create index report_submission_count_until on report_submission_count (until);
insert into report_rule (rule, scope, amount, valid_from, basis) values
    ('SENDER_A_DAY', '', 20, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định'),
    ('ADDRESS_AN_HOUR', '', 100, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định');
