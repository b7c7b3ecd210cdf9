-- What a payer was asked to pay through a payment platform. Only a callback that was verified makes money of it.
create table payment_attempt (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    reference text not null unique,
    amount bigint not null check (amount > 0),
    state text not null default 'OPEN' check (state in ('OPEN', 'PAID', 'FAILED', 'DISCREPANCY')),
    started_by text not null,
    started_at timestamptz not null,
    expires_at timestamptz not null
);
create index payment_attempt_by_dossier on payment_attempt (dossier_id, id);

-- What platforms reported, each transaction once; the answer to a repetition is read from here.
create table payment_callback (
    client_id text not null,
    transaction_id text not null,
    fingerprint bytea not null,
    attempt_id uuid not null references payment_attempt (id),
    amount bigint not null,
    outcome text not null check (outcome in ('CONFIRMED', 'FAILED', 'AMOUNT_DIFFERS', 'ALREADY_RECORDED')),
    received_at timestamptz not null,
    primary key (client_id, transaction_id)
);
create trigger payment_callback_append_only before update or delete on payment_callback
    for each row execute function refuse_ledger_change();
