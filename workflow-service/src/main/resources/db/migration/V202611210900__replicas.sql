-- What this service knows of the catalogue, rebuilt from compacted topics at any time.

create table agency (
    code           text primary key,
    name           text not null,
    path           text not null,
    level          text not null,
    valid_from     date not null,
    valid_to       date,
    successor_code text
);
create index agency_path on agency (path text_pattern_ops);

create table procedure_version (
    version_id     text primary key,
    procedure_code text not null,
    number         int  not null,
    name           text not null,
    valid_from     date not null,
    valid_to       date,
    cases          jsonb not null
);
create index procedure_version_code on procedure_version (procedure_code, number);

create table calendar (
    version_id  text primary key,
    agency_code text not null,
    number      int  not null,
    payload     jsonb not null
);
