create table counter (
    id uuid primary key default uuidv7(),
    version bigint not null default 0,
    agency_code text not null,
    number text not null,
    name text not null,
    closed boolean not null default false,
    unique (agency_code, number)
);

-- What a counter receives: the procedures of an agency, of a sector, or of both together; '*' stands for any.
create table counter_intake (
    counter_id uuid not null references counter (id),
    competent_agency text not null,
    sector_code text not null,
    primary key (counter_id, competent_agency, sector_code)
);

create table roster (
    id uuid primary key default uuidv7(),
    version bigint not null default 0,
    agency_code text not null,
    week date not null check (extract(isodow from week) = 1),
    unique (agency_code, week)
);

create table roster_shift (
    roster_id uuid not null references roster (id),
    receptionist text not null,
    counter_id uuid not null references counter (id),
    primary key (roster_id, receptionist)
);
create index roster_shift_by_counter on roster_shift (counter_id);

-- Counters are told apart by sector; a dossier keeps the one its procedure had when it was drafted.
alter table dossier add column sector_code text;
update dossier d set sector_code = (
    select p.payload::json ->> 'sectorCode' from procedure_replica p
    where p.procedure_code = d.procedure_code order by p.number desc limit 1);
