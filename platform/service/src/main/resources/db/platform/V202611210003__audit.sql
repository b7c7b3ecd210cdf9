-- Who did or read what. Rows are only ever added; the chain over them shows when somebody did otherwise.
create table audit_entry (
    id          bigint generated always as identity primary key,
    entry_id    uuid        not null unique,
    occurred_at timestamptz not null,
    actor       text        not null,
    action      text        not null,
    object_type text        not null,
    object_id   text        not null,
    purpose     text,
    before      text,
    after       text,
    mac         bytea       not null
);
create index audit_entry_by_object on audit_entry (object_type, object_id, id);
create index audit_entry_by_actor on audit_entry (actor, id);

-- Committed entries that the sealer has not chained yet.
create table audit_pending (
    entry bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- One link of the chain seals a batch of entries, in the order of their ids.
create table audit_seal (
    sequence  bigint      primary key,
    entries   bigint[]    not null,
    link      bytea       not null,
    sealed_at timestamptz not null default now()
);

-- Where the chain ends, under a MAC of its own: without it the newest links could be cut off unseen.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    sequence bigint not null,
    entries  bigint not null,
    link     bytea  not null,
    mac      bytea  not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
create trigger audit_head_stays before delete or truncate on audit_head
    for each statement execute function refuse_change();
