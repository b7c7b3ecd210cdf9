-- Replicas of the catalogue: filled by its events, rebuilt from its topics.
create table agency (
    code        text primary key,
    name        text not null,
    path        text not null,
    parent_code text
);
create index agency_path on agency (path text_pattern_ops);

create table calendar_version (
    version_id  text primary key,
    agency_code text not null,
    number      integer not null,
    calendar    text not null,
    unique (agency_code, number)
);

-- Dossiers that may be rated. person_key never leaves this table.
create table returned_dossier (
    application_id uuid primary key,
    person_key     text not null,
    procedure_code text not null,
    agency_code    text not null,
    returned_at    timestamptz not null
);

-- One rating a dossier: the unique constraint decides between two at the same moment.
create table rating (
    id             uuid primary key,
    application_id uuid not null unique,
    procedure_code text not null,
    agency_code    text not null,
    score          integer not null check (score between 1 and 3),
    comment        text check (length(comment) <= 2000),
    rated_at       timestamptz not null
);
create index rating_agency on rating (agency_code);

create table report (
    id               uuid primary key,
    version          bigint not null,
    code             text not null unique,
    kind             text not null check (kind in ('REPORT', 'RECOMMENDATION', 'COMPLAINT', 'DENUNCIATION')),
    channel          text not null check (channel in ('ONLINE', 'DIRECT', 'PHONE', 'POST', 'EMAIL', 'OPINION_SHEET')),
    status           text not null check (status in ('NEW', 'WAITING_SUPPLEMENT', 'SUPPLEMENTED', 'REJECTED', 'REDIRECTED',
                                                     'TRANSFERRED', 'PROCESSING', 'WAITING_PUBLICATION', 'PUBLISHED')),
    classification   text check (classification in ('ADMINISTRATIVE_BEHAVIOUR', 'ADMINISTRATIVE_REGULATION', 'COMPLAINT', 'DENUNCIATION')),
    agency_code      text not null,
    application_id   uuid,
    person_key       text,
    content          text not null,
    answer           text,
    guidance         text,
    public_content   text,
    public_answer    text,
    search_text      text,
    submitted_at     timestamptz not null,
    clock_started_at timestamptz not null,
    published_at     timestamptz,
    check ((status = 'PUBLISHED') = (published_at is not null)),
    check ((published_at is null) = (public_answer is null)),
    check (status not in ('WAITING_PUBLICATION', 'PUBLISHED') or answer is not null),
    check (status <> 'REJECTED' or guidance is not null)
);
create index report_agency on report (agency_code, id desc);
create index report_person on report (person_key, id desc) where person_key is not null;
create index report_published on report (id desc) where published_at is not null;

create table report_step (
    report_id   uuid not null references report,
    number      integer not null,
    status      text not null,
    happened_at timestamptz not null,
    actor       text not null,
    agency_code text not null,
    due_at      timestamptz,
    late        boolean not null,
    note        text,
    primary key (report_id, number)
);

-- Who sent it, apart from what was said.
create table report_sender (
    report_id uuid primary key references report,
    name      text not null,
    address   text not null,
    phone     text not null,
    email     text
);

-- Legal times are data: a new decree is a new row with the date from which it holds.
create table duty_limit (
    duty         text not null check (duty in ('REJECT', 'ASK_SUPPLEMENT', 'TRANSFER', 'ANSWER', 'PUBLISH')),
    working_days integer not null check (working_days > 0),
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    legal_basis  text not null,
    primary key (duty, valid_from)
);
create unique index duty_limit_open on duty_limit (duty) where valid_to is null;

insert into duty_limit (duty, working_days, valid_from, legal_basis) values
    ('REJECT', 2, '2008-01-01', 'Quyết định 766/QĐ-TTg, chỉ số 5.2'),
    ('ASK_SUPPLEMENT', 5, '2008-01-01', 'Quyết định 766/QĐ-TTg, chỉ số 5.2'),
    ('TRANSFER', 5, '2008-01-01', 'Nghị định 20/2008/NĐ-CP, Điều 9'),
    ('ANSWER', 15, '2008-01-01', 'Quyết định 766/QĐ-TTg, chỉ số 5.2'),
    ('PUBLISH', 2, '2008-01-01', 'Quyết định 766/QĐ-TTg, chỉ số 5.2');
