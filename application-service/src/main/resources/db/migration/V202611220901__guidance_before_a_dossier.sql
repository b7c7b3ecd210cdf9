-- What was told when a whole counter file was refused and no dossier was opened (NĐ 61/2018 Đ15.3). It waits for the
-- receipt of the same person's file for the same procedure at the same place, and is the guidance of that dossier then.
create table turned_away (
    id uuid primary key default uuidv7(),
    person_key text not null,
    procedure_code text not null,
    receiving_agency text not null,
    procedure_version_id text not null,
    case_code text not null,
    gaps text not null,
    given_by text not null,
    given_at timestamptz not null
);
create index turned_away_by_person on turned_away (person_key, procedure_code, receiving_agency);
create index turned_away_by_age on turned_away (given_at);
