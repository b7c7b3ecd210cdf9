-- That an approved refund was paid out: once, how, when and by whom. The decision itself stays as it was decided.
create table refund_payout (
    decision_id uuid primary key references fee_decision (id),
    agency_code text not null,
    method text not null check (method in ('CASH', 'TRANSFER')),
    transaction_id text,
    paid_at timestamptz not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint refund_payout_transfer check ((method = 'TRANSFER') = (transaction_id is not null))
);
create unique index refund_payout_transaction on refund_payout (agency_code, transaction_id)
    where transaction_id is not null;
create trigger refund_payout_append_only before update or delete on refund_payout
    for each row execute function refuse_ledger_change();
