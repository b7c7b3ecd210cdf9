-- Files of the national portal that were read, and every record of them with what became of it.
create table national_import (
    id uuid primary key,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    imported_by text not null,
    report jsonb not null
);

create table national_record (
    import_id uuid not null references national_import deferrable initially deferred,
    line int not null,
    procedure_code text,
    outcome text not null,
    notes jsonb not null,
    raw_hash text not null,
    version_id uuid references procedure_version,
    primary key (import_id, line),
    constraint national_record_outcome_is_known
        check (outcome in ('NEW', 'AMEND', 'REPLACE', 'ABOLISH', 'UNCHANGED', 'REFUSED'))
);
create index national_record_code on national_record (procedure_code);

-- The records as they came, once each.
create table national_raw (
    hash text primary key,
    content text not null
);
