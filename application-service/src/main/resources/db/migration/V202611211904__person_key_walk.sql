-- How far the person keys of each table are under the secret that is written with now.
create table person_key_walk (
    table_name text primary key,
    active_key text not null,
    last_key text not null default '',
    found bigint not null default 0,
    started_at timestamptz not null,
    finished_at timestamptz
);
