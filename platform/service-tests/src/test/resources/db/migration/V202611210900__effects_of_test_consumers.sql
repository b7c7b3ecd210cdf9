create table effect (
    number      bigint generated always as identity primary key,
    aggregate   text        not null,
    what        text        not null,
    done_at     timestamptz not null default clock_timestamp()
);
