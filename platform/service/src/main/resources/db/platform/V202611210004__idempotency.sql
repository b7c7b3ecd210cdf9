-- The answer a caller's key got, written with what the request created.
create table idempotency_key (
    scope       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    answer      text        not null,
    created_at  timestamptz not null default now(),
    primary key (scope, key)
);
create index idempotency_key_by_age on idempotency_key using brin (created_at);
