-- What the public post carries: a file to the counter, or a result to the applicant. No name and no address: those are on
-- the parcel.
create table post_order (
    id uuid primary key,
    dossier_id uuid not null references dossier (id) on delete cascade,
    purpose text not null check (purpose in ('SEND_FILE', 'RETURN_RESULT')),
    operator text not null,
    number text not null,
    -- Papers that go back to the applicant, as JSON.
    originals text not null,
    state text not null check (state in ('ORDERED', 'PICKED_UP', 'HANDED_OVER', 'DELIVERED', 'RETURNED', 'CANCELLED')),
    ordered_by text not null,
    ordered_at timestamptz not null,
    picked_up_at timestamptz,
    -- When it was handed over, delivered, brought back or cancelled.
    settled_at timestamptz,
    -- SHA-256 of the slip that the recipient signed; the post keeps the slip.
    proof text check (length(proof) = 64),
    constraint post_order_number unique (operator, number)
);
create index post_order_by_dossier on post_order (dossier_id, id);
create unique index post_order_one_open on post_order (dossier_id, purpose) where state in ('ORDERED', 'PICKED_UP');

-- What the post reported, each event once; the answer to a repetition is read from here.
create table post_event (
    operator text not null,
    event_id text not null,
    fingerprint bytea not null,
    order_id uuid not null references post_order (id) on delete cascade,
    kind text not null check (kind in ('PICKED_UP', 'HANDED_OVER', 'DELIVERED', 'RETURNED')),
    happened_at timestamptz not null,
    received_at timestamptz not null,
    -- Where the order stood after it.
    state text not null,
    primary key (operator, event_id)
);
create index post_event_by_order on post_event (order_id, happened_at);
create trigger post_event_written_once before update on post_event
    for each row execute function refuse_ledger_change();
