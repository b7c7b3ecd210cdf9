-- What an evaluation of settlement is computed from (NĐ 61/2018 Điều 27-32, TT 01/2018 Điều 12-15), as events told it.
-- Each row is what all events about it amount to, whatever order they came in; nothing here names a citizen.
create table fact_agency (
    code  text primary key,
    path  text not null,
    level text not null
);
create index fact_agency_path on fact_agency (path text_pattern_ops);

create table fact_dossier (
    application_id   uuid primary key,
    dossier_code     text,
    procedure_code   text,
    version_id       text,
    receiving_agency text,
    competent_agency text,
    channel          text,
    received_at      timestamptz,
    due_at           timestamptz,
    due_told_at      timestamptz,
    extended_at      timestamptz,
    ended            text check (ended in ('COMPLETED', 'STOPPED', 'WITHDRAWN', 'REJECTED')),
    ended_at         timestamptz,
    returned_at      timestamptz,
    return_way       text,
    check ((ended is null) = (ended_at is null)),
    check ((due_at is null) = (due_told_at is null))
);
create index fact_dossier_ended on fact_dossier (competent_agency, ended_at) where ended_at is not null;
create index fact_dossier_received on fact_dossier (competent_agency, received_at);

-- What the applicant was asked for, once for each time.
create table fact_contact (
    application_id   uuid not null,
    supplement_id    uuid not null,
    asked_at         timestamptz not null,
    guidance_ignored boolean,
    primary key (application_id, supplement_id)
);

-- Time of an agency in a dossier, and of each officer of it; the agency's own row names no officer.
create table fact_time (
    application_id uuid not null,
    process_id     uuid not null,
    agency_code    text not null,
    officer        text not null default '',
    role           text not null,
    finished_at    timestamptz not null,
    spent_minutes  bigint not null,
    share_minutes  bigint not null,
    primary key (process_id, agency_code, officer)
);
create index fact_time_dossier on fact_time (application_id, officer);
create index fact_time_agency on fact_time (agency_code, finished_at);

create table fact_posting (
    posting_id     uuid primary key,
    agency_code    text not null,
    medium         text not null,
    procedure_code text not null,
    version_id     text not null,
    posted_at      timestamptz not null,
    removed_at     timestamptz
);
create index fact_posting_version on fact_posting (version_id, agency_code);

create table fact_version (
    version_id        text primary key,
    procedure_code    text not null,
    valid_from        date not null,
    valid_to          date,
    agencies          text[] not null,
    receivable_online boolean not null,
    told_at           timestamptz not null
);
create index fact_version_agencies on fact_version using gin (agencies);

create table fact_delivery (
    procedure_code text not null,
    valid_from     date not null,
    valid_to       date,
    online_level   text not null,
    legacy_level   int,
    revision       bigint not null,
    primary key (procedure_code, valid_from)
);

create table fact_report (
    report_id      uuid primary key,
    application_id uuid,
    agency_code    text,
    agency_told_at timestamptz,
    submitted_at   timestamptz,
    kind           text,
    due_at         timestamptz,
    due_told_at    timestamptz,
    answered_at    timestamptz,
    reopened_at    timestamptz,
    -- The answer that stands: one that was given before the report was opened again does not.
    closed_at      timestamptz generated always as (
        case when reopened_at is null or answered_at > reopened_at then answered_at end) stored,
    late           boolean,
    outcome        text,
    officer        text
);
create index fact_report_due on fact_report (agency_code, due_at);
create index fact_report_dossier on fact_report (application_id) where application_id is not null;
create index fact_dossier_open on fact_dossier (competent_agency, due_at) where ended_at is null;
