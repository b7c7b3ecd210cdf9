-- What each consumer has already done, written with the effect; a repeated event finds its row and does nothing.
create table inbox (
    consumer   text        not null,
    event_id   uuid        not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_by_age on inbox using brin (handled_at);

-- Events that could not be handled, and those of the same key that wait behind them.
create table parked_event (
    id               bigint generated always as identity primary key,
    consumer         text        not null,
    event_id         uuid        not null,
    topic            text        not null,
    partition_number int         not null,
    record_offset    bigint      not null,
    record_time      bigint      not null,
    key              text        not null,
    type             text        not null,
    headers          jsonb       not null,
    payload          bytea,
    behind           boolean     not null,
    failure          text        not null,
    attempts         int         not null,
    parked_at        timestamptz not null default now(),
    replayed_at      timestamptz,
    unique (consumer, event_id)
);
create index parked_event_waiting on parked_event (consumer, key, id) where replayed_at is null;
create index parked_event_waiting_by_id on parked_event (id) where replayed_at is null;

comment on column parked_event.failure is 'Kind and place of the failure; never a message that could quote data.';
comment on column parked_event.behind is 'Did not fail itself: an earlier event of its key is parked.';
