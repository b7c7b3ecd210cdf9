-- For which due date an agency was told of a legal time: one that moves is told anew, whatever moved it.
alter table report add column soon_told_for timestamptz;
alter table report add column late_told_for timestamptz;
create index report_soon_untold on report (soon_at) where due_at is not null and soon_told_for is distinct from due_at;
create index report_late_untold on report (due_at) where due_at is not null and late_told_for is distinct from due_at;

insert into report_rule (rule, scope, amount, valid_from, basis) values
    ('ESCALATE_DAYS', '1', 1, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định'),
    ('ESCALATE_DAYS', '2', 3, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định');

-- Who was told what of a legal time, once for each due date.
create table report_warning (
    id          uuid primary key,
    kind        text not null check (kind in ('DUE_SOON', 'OVERDUE', 'ESCALATED')),
    report_id   uuid not null references report,
    report_code text not null,
    duty        text not null,
    agency_code text not null,
    told_agency text not null,
    level       int  not null,
    due_at      timestamptz not null,
    raised_at   timestamptz not null,
    next_at     timestamptz,
    unique (report_id, due_at, kind, told_agency)
);
create index report_warning_told on report_warning (told_agency, raised_at desc, id desc);
create index report_warning_next on report_warning (next_at) where next_at is not null;
