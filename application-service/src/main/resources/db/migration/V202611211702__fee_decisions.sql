-- Exemption, reduction and refund: proposed by one person, decided by another.
create table fee_decision (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    kind text not null check (kind in ('EXEMPTION', 'REFUND')),
    amount bigint check (amount > 0),
    reason text not null,
    legal_basis text not null,
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    agency_code text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    note text,
    check (kind = 'EXEMPTION' or amount is not null),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((state = 'PROPOSED') = (decided_by is null)),
    constraint fee_decision_four_eyes check (decided_by <> proposed_by)
);
create index fee_decision_by_dossier on fee_decision (dossier_id, id);
create unique index fee_decision_open on fee_decision (dossier_id, kind) where state = 'PROPOSED';

-- Decided once; what was decided stays.
create function refuse_other_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'PROPOSED' then
        raise exception 'fee_decision % is decided', old.id using errcode = '23514';
    end if;
    return new;
end $$;
create trigger fee_decision_is_final before update or delete on fee_decision
    for each row execute function refuse_other_decision();
