-- For which due date a clock was told of: a due date that moves is told anew, whatever moved it.
alter table task add column soon_told_for timestamptz;
alter table task add column late_told_for timestamptz;
alter table task add column forecast_told_for timestamptz;
create index task_untold on task (due_at, id) where closed_at is null and late_told_for is distinct from due_at;
create index task_closed on task (closed_at, agency_code, role) where closed_at is not null;
alter table consultation add column soon_told_for timestamptz;
alter table consultation add column late_told_for timestamptz;
create index consultation_untold on consultation (due_at, id)
    where state = 'ASKED' and late_told_for is distinct from due_at;

-- An asked agency that let its time pass may be gone on without; its answer is still welcome.
alter table consultation add column lapsed_at timestamptz;
alter table consultation add column lapsed_by text;
alter table consultation add column lapse_reason text;
alter table consultation add check ((lapsed_at is null) = (lapsed_by is null) and (lapsed_at is null) = (lapse_reason is null));

-- What the law or the province may change: how many working hours until what, and in force when.
create table pressure_rule (
    id         int  generated always as identity primary key,
    kind       text not null check (kind in ('ESCALATION', 'LAPSE', 'APOLOGY')),
    level      int  not null check (level between 0 and 5),
    hours      int  not null check (hours >= 0),
    basis      text not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from)
);
create unique index pressure_rule_beginning on pressure_rule (kind, level, valid_from);
insert into pressure_rule (kind, level, hours, basis, valid_from) values
    ('ESCALATION', 1, 8, 'Nghị định 61/2018/NĐ-CP Điều 19', '2018-06-21'),
    ('ESCALATION', 2, 16, 'Nghị định 61/2018/NĐ-CP Điều 19', '2018-06-21'),
    ('LAPSE', 0, 0, 'Nghị định 61/2018/NĐ-CP Điều 19 khoản 5', '2018-06-21'),
    ('APOLOGY', 0, 8, 'Nghị định 61/2018/NĐ-CP Điều 19 khoản 9', '2018-06-21');

-- Who was told what of a clock, once for each due date. subject_id is the task or the consultation.
create table warning (
    id             uuid primary key,
    kind           text not null check (kind in ('DUE_SOON', 'OVERDUE', 'ESCALATED', 'FORECAST')),
    subject        text not null check (subject in ('STEP', 'CONSULTATION')),
    subject_id     uuid not null,
    task_id        uuid not null references task,
    process_id     uuid not null references process,
    application_id uuid not null,
    dossier_code   text not null,
    procedure_name text not null,
    step_code      text not null,
    step_name      text not null,
    agency_code    text not null,
    told_agency    text not null,
    level          int  not null,
    due_at         timestamptz not null,
    raised_at      timestamptz not null,
    next_at        timestamptz,
    reckoning      jsonb,
    unique (subject_id, due_at, kind, told_agency)
);
create index warning_told on warning (told_agency, raised_at desc, id desc);
create index warning_task on warning (task_id, raised_at);
create index warning_next on warning (next_at) where next_at is not null;

-- Somebody above urges an agency to do its step (đôn đốc), and what the agency said to it.
create table urging (
    id             uuid primary key,
    task_id        uuid not null references task,
    application_id uuid not null,
    dossier_code   text not null,
    procedure_name text not null,
    step_code      text not null,
    step_name      text not null,
    agency_code    text not null,
    by_agency      text not null,
    by_subject     text not null,
    by_name        text not null,
    text           text not null,
    due_at         timestamptz not null,
    made_at        timestamptz not null,
    answer         text,
    answered_by    text,
    answered_name  text,
    answered_at    timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index urging_agency on urging (agency_code, made_at desc, id desc);
create index urging_from on urging (by_agency, made_at desc, id desc);
create index urging_task on urging (task_id, made_at);
