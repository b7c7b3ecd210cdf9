-- Replicas of what other services own. The payload is the event as it was published.
create table agency_replica (
    code text primary key,
    name text not null,
    path text not null,
    level text not null,
    valid_from date not null,
    valid_to date
);
create index agency_replica_path on agency_replica (path text_pattern_ops);

create table calendar_replica (
    version_id text primary key,
    agency_code text not null,
    number int not null,
    payload text not null
);
create unique index calendar_replica_number on calendar_replica (agency_code, number);

create table procedure_replica (
    version_id text primary key,
    procedure_code text not null,
    number int not null,
    valid_from date not null,
    valid_to date,
    closed boolean not null,
    payload text not null
);
create index procedure_replica_in_force on procedure_replica (procedure_code, valid_from);

create table process_definition_replica (
    definition_id uuid primary key,
    procedure_code text not null,
    case_code text,
    agency_code text,
    number int not null,
    approved_at timestamptz not null
);
create index process_definition_replica_procedure on process_definition_replica (procedure_code);

create table dossier (
    id uuid primary key,
    version bigint not null,
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'RECEIVED', 'REJECTED_AT_INTAKE', 'PROCESSING',
        'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUIRED', 'WITHDRAWN', 'STOPPED', 'COMPLETED', 'RETURNED')),
    channel text not null check (channel in ('DIRECT', 'ONLINE', 'POSTAL')),
    code text,
    procedure_code text not null,
    procedure_name text not null,
    case_code text not null,
    receiving_agency text not null,
    competent_agency text not null,
    submitted_by text not null,
    person_key text not null,
    applicant_name text not null,
    applicant_identity text not null,
    applicant_phone text,
    applicant_address text,
    applicant_email text,
    form_data text not null,
    -- Pinned at receipt, and never read from the replicas again.
    procedure_version_id text,
    procedure_case text,
    calendar_version_id text,
    process_definition_id uuid,
    papers text not null,
    created_at timestamptz not null,
    submitted_at timestamptz,
    received_at timestamptz,
    due_at timestamptz,
    previous_due_at timestamptz,
    paused_at timestamptz,
    finished_at timestamptz,
    supplement_rounds int not null default 0,
    open_supplement uuid,
    ending_reason text,
    constraint dossier_code unique (code),
    constraint dossier_pinned_at_receipt check ((received_at is null) = (procedure_version_id is null)
        and (received_at is null) = (procedure_case is null)
        and (received_at is null) = (calendar_version_id is null)
        and (received_at is null) = (process_definition_id is null)
        and (received_at is null) = (due_at is null)),
    constraint dossier_status_needs_receipt check (received_at is not null
        or status not in ('RECEIVED', 'PROCESSING', 'PAYMENT_REQUIRED', 'COMPLETED', 'RETURNED')),
    constraint dossier_ending_has_reason check (status not in ('REJECTED_AT_INTAKE', 'WITHDRAWN', 'STOPPED')
        or ending_reason is not null)
);
create index dossier_by_status on dossier (status, id);
create index dossier_by_procedure on dossier (procedure_code, id);
create index dossier_by_due on dossier (due_at, id) where due_at is not null;
create index dossier_by_person on dossier (person_key, id);
create index dossier_by_submitter on dossier (submitted_by, id);

-- A receipt without a code must not survive its transaction; it is checked at the end because the number is drawn last.
create function dossier_received_needs_code() returns trigger language plpgsql as $$
begin
    if exists (select 1 from dossier where id = new.id and received_at is not null and code is null) then
        raise exception 'dossier % is received and has no code', new.id using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger dossier_received_needs_code after insert or update of received_at on dossier
    deferrable initially deferred for each row when (new.received_at is not null)
    execute function dossier_received_needs_code();

create table dossier_code_counter (
    agency_code text not null,
    day date not null,
    last_number int not null check (last_number between 1 and 9999),
    primary key (agency_code, day)
);

-- Which agencies may see the dossier, and why.
create table dossier_agency (
    dossier_id uuid not null references dossier (id),
    agency_code text not null,
    role text not null check (role in ('RECEIVING', 'COMPETENT', 'HANDLING', 'CONSULTED')),
    primary key (dossier_id, agency_code, role)
);
create index dossier_agency_by_agency on dossier_agency (agency_code, dossier_id);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;

create table dossier_clock (
    dossier_id uuid not null references dossier (id),
    position int not null,
    kind text not null check (kind in ('START', 'PAUSE', 'RESUME', 'RESTART', 'STOP')),
    at timestamptz not null,
    reason text not null,
    primary key (dossier_id, position)
);
create trigger dossier_clock_append_only before update or delete on dossier_clock
    for each row execute function refuse_ledger_change();

create table timeline_entry (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    kind text not null,
    at timestamptz not null,
    status text,
    agency_code text,
    other_agency_code text,
    note text
);
create index timeline_entry_by_dossier on timeline_entry (dossier_id, at, id);
create trigger timeline_entry_append_only before update or delete on timeline_entry
    for each row execute function refuse_ledger_change();

create table document (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    component_code text not null,
    name text not null,
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 text not null check (length(sha256) = 64),
    storage_key text not null unique,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create index document_by_dossier on document (dossier_id, id);

create table supplement (
    id uuid primary key,
    version bigint not null,
    dossier_id uuid not null references dossier (id),
    round int not null,
    stage text not null check (stage in ('INTAKE', 'APPRAISAL')),
    content text not null,
    reason text not null,
    legal_basis text not null,
    asked_by text not null,
    agency_code text not null,
    task_id uuid,
    asked_at timestamptz not null,
    within_window boolean not null,
    guidance_ignored boolean not null,
    answered_at timestamptz,
    answered_by text,
    answer_note text,
    previous_due_at timestamptz,
    new_due_at timestamptz,
    unique (dossier_id, round)
);
create unique index supplement_one_open on supplement (dossier_id) where answered_at is null;

create table result (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    person_key text not null,
    number text not null,
    agency_code text not null,
    signed_by text not null,
    issued_at timestamptz not null,
    valid_to date,
    size bigint not null,
    sha256 text not null,
    storage_key text not null unique,
    returned_at timestamptz
);
create unique index result_one_for_dossier on result (dossier_id);
create index result_by_person on result (person_key, id);
