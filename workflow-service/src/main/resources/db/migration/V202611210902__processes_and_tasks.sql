create table process (
    id                  uuid primary key,
    version             bigint not null,
    application_id      uuid not null unique,
    dossier_code        text not null,
    procedure_code      text not null,
    procedure_name      text not null,
    procedure_version_id text not null,
    case_code           text not null,
    definition_id       uuid not null references process_definition,
    calendar_version_id text not null,
    receiving_agency    text not null,
    competent_agency    text not null,
    state               text not null check (state in ('RUNNING', 'PAUSED', 'COMPLETED', 'REFUSED', 'CANCELLED')),
    custodian           text not null,
    dossier_due_at      timestamptz not null,
    started_at          timestamptz not null,
    finished_at         timestamptz,
    result_number       text,
    result_valid_to     date,
    signed_task_id      uuid,
    signed_by           text,
    signing_agency      text,
    signed_at           timestamptz,
    check ((state in ('COMPLETED', 'REFUSED', 'CANCELLED')) = (finished_at is not null)),
    check ((result_number is null) = (signed_at is null)),
    check (state <> 'COMPLETED' or result_number is not null)
);
create index process_calendar on process (calendar_version_id) where finished_at is null;

-- A dossier that was taken back or stopped before its acceptance was heard of: its process never starts.
create table closed_dossier (
    application_id uuid primary key,
    reason         text not null,
    closed_at      timestamptz not null
);

create table process_agency (
    process_id  uuid not null references process,
    agency_code text not null,
    role        text not null check (role in ('HANDLING', 'CONSULTED')),
    since       timestamptz not null,
    primary key (process_id, agency_code)
);

-- Who answers for the dossier, without gap or overlap: each row begins where the last one ended.
create table custody (
    id          uuid primary key,
    process_id  uuid not null references process,
    agency_code text not null,
    from_at     timestamptz not null,
    to_at       timestamptz,
    handoff_id  uuid,
    check (to_at is null or to_at >= from_at)
);
create unique index custody_one_custodian on custody (process_id) where to_at is null;
create index custody_process on custody (process_id, from_at);

-- The step clocks stand still while the applicant supplements. supplement_id is unknown until application-service names it.
create table process_pause (
    id            uuid primary key,
    process_id    uuid not null references process,
    task_id       uuid,
    supplement_id uuid unique,
    from_at       timestamptz not null,
    to_at         timestamptz,
    check (to_at is null or to_at >= from_at)
);
create index process_pause_process on process_pause (process_id);

create table task (
    id              uuid primary key,
    version         bigint not null,
    process_id      uuid not null references process,
    application_id  uuid not null,
    dossier_code    text not null,
    procedure_code  text not null,
    procedure_name  text not null,
    step_code       text not null,
    step_name       text not null,
    role            text not null,
    agency_code     text not null,
    hours           int  not null check (hours > 0),
    four_eyes       boolean not null,
    state           text not null
        check (state in ('OPEN', 'CLAIMED', 'WAITING', 'IN_TRANSIT', 'DONE', 'RETURNED', 'CANCELLED')),
    holder          text,
    holder_name     text,
    claimed_at      timestamptz,
    pending_handoff uuid,
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    closed_at       timestamptz,
    outcome         text,
    note            text,
    check ((holder is null) = (claimed_at is null)),
    check (state <> 'CLAIMED' or holder is not null),
    check (state <> 'OPEN' or holder is null),
    check ((state in ('DONE', 'RETURNED', 'CANCELLED')) = (closed_at is not null))
);
create index task_queue on task (agency_code, role, due_at, id) where closed_at is null;
create index task_holder on task (holder, due_at, id) where closed_at is null;
create index task_process on task (process_id, opened_at, id);
create index task_history on task (agency_code, due_at, id);
