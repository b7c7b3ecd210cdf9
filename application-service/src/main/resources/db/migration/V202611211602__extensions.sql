-- Each new date that was set with an apology; the ledger has the line, this has what the letter says.
create table dossier_extension (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    number int not null check (number > 0),
    letter_number text not null,
    reason text not null,
    legal_basis text not null,
    agency_code text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    last_day date not null,
    too_late boolean not null,
    previous_due_at timestamptz not null,
    new_due_at timestamptz not null,
    unique (dossier_id, number)
);
