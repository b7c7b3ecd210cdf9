-- What an evaluation of settlement needs of each dossier and agency (NĐ 61/2018 Điều 27-32, TT 01/2018 Điều 12-15), written once when a
-- process is over. Points are those of index 1 (the dossier's time), 2 (this agency's time) and 3 (contacts to complete it).
create table evaluation (
    process_id     uuid not null references process,
    agency_code    text not null,
    role           text not null check (role in ('HANDLING', 'CONSULTED')),
    application_id uuid not null,
    dossier_code   text not null,
    procedure_code text not null,
    finished_at    timestamptz not null,
    due_at         timestamptz not null,
    steps          int  not null check (steps > 0),
    late_steps     int  not null,
    spent_minutes  bigint not null,
    share_minutes  bigint not null,
    agencies       int  not null,
    contacts       int  not null,
    dossier_points int  not null check (dossier_points between 0 and 2),
    agency_points  int  not null check (agency_points between 0 and 2),
    contact_points int  not null check (contact_points between 0 and 2),
    primary key (process_id, agency_code)
);
create index evaluation_agency on evaluation (agency_code, finished_at, process_id);
create index evaluation_time on evaluation (finished_at, process_id, agency_code);

alter table process add column evaluated_at timestamptz;
create index process_unevaluated on process (finished_at, id)
    where finished_at is not null and evaluated_at is null and state <> 'CANCELLED';
