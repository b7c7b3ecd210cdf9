-- What a bank's statement of a day says against what was recorded here; written once and kept as it was found.
create table bank_statement (
    id uuid primary key,
    agency_code text not null,
    day date not null,
    sha256 text not null check (length(sha256) = 64),
    lines int not null check (lines >= 0),
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    constraint bank_statement_once unique (agency_code, sha256)
);
create index bank_statement_by_agency on bank_statement (agency_code, id);
create trigger bank_statement_append_only before update or delete on bank_statement
    for each row execute function refuse_ledger_change();

create table bank_statement_line (
    statement_id uuid not null references bank_statement (id),
    number int not null check (number >= 1),
    outcome text not null check (outcome in ('MATCHED', 'AMOUNT_DIFFERS', 'MISSING_HERE', 'MISSING_THERE')),
    transaction_id text not null,
    content text not null,
    statement_amount bigint,
    recorded_amount bigint,
    payment_id uuid references payment (id),
    primary key (statement_id, number),
    check ((outcome = 'MISSING_THERE') = (statement_amount is null)),
    check ((outcome = 'MISSING_HERE') = (payment_id is null))
);
create index bank_statement_line_by_outcome on bank_statement_line (statement_id, outcome, number);
create trigger bank_statement_line_append_only before update or delete on bank_statement_line
    for each row execute function refuse_ledger_change();
