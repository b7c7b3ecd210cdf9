-- Results of before this system: taken over from files, each line once, into the same store as those of dossiers.
create table result_import (
    id uuid primary key,
    agency_code text not null,
    format text not null check (format in ('CSV', 'JSON_LINES')),
    state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE')),
    -- Where the file is while it is needed; it names people, so that it is removed when the import is done.
    storage_key text unique,
    size bigint not null,
    sha256 text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    -- Who has it now and for how long; nobody else writes meanwhile.
    worker uuid,
    lease_until timestamptz,
    next_line int not null default 1,
    taken int not null default 0,
    unchanged int not null default 0,
    refused int not null default 0,
    worked_ms bigint not null default 0,
    finished_at timestamptz,
    unique (agency_code, sha256),
    check ((state = 'DONE') = (finished_at is not null)),
    check ((state = 'DONE') = (storage_key is null))
);
create index result_import_open on result_import (uploaded_at) where state <> 'DONE';
create index result_import_by_agency on result_import (agency_code, id);

create table result_import_refusal (
    import_id uuid not null references result_import (id),
    line int not null,
    number text,
    field text not null,
    rule text not null,
    primary key (import_id, line)
);

alter table result add column title text;
alter table result add column import_id uuid references result_import (id);
alter table result add column import_digest text;
alter table result alter column dossier_id drop not null;
alter table result alter column signed_by drop not null;
alter table result alter column size drop not null;
alter table result alter column sha256 drop not null;
alter table result alter column storage_key drop not null;
-- A dossier's result has its paper and whoever signed it; an earlier one may be known by its data alone.
alter table result add constraint result_has_an_origin check (
    case when import_id is null
        then dossier_id is not null and signed_by is not null and storage_key is not null
        else dossier_id is null and title is not null and import_digest is not null end);
alter table result add constraint result_paper_is_whole check (
    (storage_key is null) = (size is null) and (storage_key is null) = (sha256 is null));
create unique index result_imported_once on result (agency_code, title, number) where import_id is not null;
create index result_by_import on result (import_id) where import_id is not null;
