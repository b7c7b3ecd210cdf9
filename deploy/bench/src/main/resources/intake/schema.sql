-- What a receipt writes, without anything around it: a case of 25 columns with a kilobyte of JSON, five papers, the history,
-- an event, and the counter of its agency.
drop schema if exists bench_floor cascade;
create schema bench_floor;
create table bench_floor.counter (agency int primary key, n bigint not null);
insert into bench_floor.counter select a, 0 from generate_series(1, 200) a;
create table bench_floor.dossier (
    id bigint primary key, code text not null unique, status text not null, channel text not null, procedure_code text not null,
    procedure_name text not null, case_code text not null, receiving_agency int not null, competent_agency int not null,
    submitted_by text not null, person_key text not null, applicant_name text not null, applicant_identity text not null,
    applicant_phone text, applicant_address text, answers jsonb not null, procedure_version text not null,
    calendar_version text not null, process_definition uuid, submitted_at timestamptz not null, received_at timestamptz not null,
    due_at timestamptz not null, finished_at timestamptz, payment_state text not null, version bigint not null
);
create index on bench_floor.dossier (receiving_agency, id);
create index on bench_floor.dossier (person_key, id);
create table bench_floor.document (
    dossier_id bigint not null, number int not null, component text not null, name text not null, size bigint not null,
    sha256 text not null, storage_key text not null, primary key (dossier_id, number)
);
create table bench_floor.history (
    id bigint generated always as identity primary key, dossier_id bigint not null, kind text not null, actor text not null,
    at timestamptz not null
);
create index on bench_floor.history (dossier_id, at);
create table bench_floor.outbox (
    position bigint generated always as identity primary key, topic text not null, key text not null, payload text not null,
    occurred_at timestamptz not null
);
