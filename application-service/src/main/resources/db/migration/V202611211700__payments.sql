-- The money of a dossier. What is due follows from the pinned fees and the last assessment, what was paid from the
-- payments; this row is what every change locks, and shows the state that follows from both.
create table fee_account (
    dossier_id uuid primary key references dossier (id),
    version bigint not null default 0,
    state text not null check (state in ('NOT_REQUIRED', 'UNDETERMINED', 'UNPAID', 'PARTIALLY_PAID', 'PAID',
        'OVERPAID', 'EXEMPT', 'REFUNDED'))
);

-- What officers found out that the fee table does not say: quantities, alternatives, amounts set by resolution. The last
-- one holds.
create table fee_assessment (
    dossier_id uuid not null references dossier (id),
    number int not null check (number >= 1),
    assessment text not null,
    agency_code text not null,
    assessed_by text not null,
    assessed_at timestamptz not null,
    primary key (dossier_id, number)
);
create trigger fee_assessment_append_only before update or delete on fee_assessment
    for each row execute function refuse_ledger_change();

-- Confirmed payments, and nothing else: what was tried and failed never comes here.
create table payment (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    method text not null check (method in ('CASH', 'TRANSFER', 'ONLINE')),
    amount bigint not null check (amount > 0),
    paid_at timestamptz not null,
    paid_on date not null,
    transaction_id text,
    payer text not null,
    content text not null,
    agency_code text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    receipt_year int not null,
    receipt_number int not null check (receipt_number >= 1),
    check ((method = 'CASH') = (transaction_id is null)),
    constraint payment_receipt unique (agency_code, receipt_year, receipt_number)
);
create index payment_by_dossier on payment (dossier_id, id);
create unique index payment_by_transaction on payment (agency_code, transaction_id);
create index payment_by_day on payment (agency_code, paid_on, id) where transaction_id is not null;
create trigger payment_append_only before update or delete on payment
    for each row execute function refuse_ledger_change();

create table payment_receipt_counter (
    agency_code text not null,
    year int not null,
    last_number int not null check (last_number >= 1),
    primary key (agency_code, year)
);
