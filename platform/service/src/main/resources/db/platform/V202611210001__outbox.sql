-- Events wait here, written with the change they tell of, until the broker has acknowledged them.
create table outbox (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null default uuidv7(),
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    payload     bytea       not null,
    headers     jsonb,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

comment on table outbox is 'A queue: rows are deleted once sent, so an empty table means that everything has left.';
comment on column outbox.recorded_at is 'By the machine''s clock, for measuring; occurred_at is by the system''s clock.';
