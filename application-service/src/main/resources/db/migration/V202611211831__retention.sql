-- How long dossiers are kept is one more dated rule. What each name's value looks like is checked where it is entered.
alter table legal_rule drop constraint legal_rule_value;
alter table legal_rule add constraint legal_rule_value check (value ~ '^([0-9]{1,4}|[A-Z_]{1,20})$');
-- The law's wording has not been read: 36 months after the last contact where no other term can be fixed.
insert into legal_rule (name, procedure_code, valid_from, value, legal_basis) values
    ('RETENTION_MONTHS', '', '2026-01-01', '36',
        'Luật 91/2025/QH15: 36 tháng sau lần tương tác cuối khi không xác định được thời hạn; tỉnh cấu hình theo Luật Lưu trữ 33/2024/QH15');

alter table dossier add column destroyed_at timestamptz;
create index dossier_retained on dossier (receiving_agency, finished_at, id)
    where finished_at is not null and destroyed_at is null;

-- Not to be destroyed as long as it lasts: a complaint, a lawsuit, an inspection.
create table dossier_hold (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    reason text not null,
    legal_basis text not null,
    placed_by text not null,
    placed_at timestamptz not null,
    released_by text,
    released_at timestamptz,
    release_reason text,
    check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
);
create unique index dossier_hold_one on dossier_hold (dossier_id) where released_at is null;
create index dossier_hold_by_dossier on dossier_hold (dossier_id, id);

-- Lists of what has been kept long enough: proposed by one, decided by another, then carried out. They are the proof.
create table destruction (
    id uuid primary key,
    agency_code text not null,
    reason text not null,
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'DONE')),
    dossiers int not null check (dossiers > 0),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    note text,
    done_at timestamptz,
    check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    check ((state = 'DONE') = (done_at is not null)),
    constraint destruction_four_eyes check (decided_by <> proposed_by)
);
create index destruction_by_agency on destruction (agency_code, id);
create index destruction_to_do on destruction (id) where state = 'APPROVED';

create table destruction_item (
    destruction_id uuid not null references destruction (id),
    dossier_id uuid not null references dossier (id),
    dossier_code text,
    procedure_code text not null,
    last_contact_at timestamptz not null,
    months int not null,
    legal_basis text not null,
    outcome text not null default 'PLANNED' check (outcome in ('PLANNED', 'ERASED', 'DESTROYED', 'KEPT', 'DROPPED')),
    -- While files are still to be removed: their keys. Afterwards how many there were and the digest of each.
    storage_keys text,
    files int,
    digests text,
    settled_at timestamptz,
    primary key (destruction_id, dossier_id)
);
create unique index destruction_item_once on destruction_item (dossier_id)
    where outcome in ('PLANNED', 'ERASED', 'DESTROYED');
create index destruction_item_open on destruction_item (destruction_id, dossier_id) where outcome in ('PLANNED', 'ERASED');

-- A decision about money is final, but why it was made may be a person's circumstances.
create or replace function refuse_other_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.reason = ''
            and to_jsonb(new) - '{reason,note}'::text[] = to_jsonb(old) - '{reason,note}'::text[] then
        return new;
    end if;
    if tg_op = 'DELETE' or old.state <> 'PROPOSED' then
        raise exception 'fee_decision % is decided', old.id using errcode = '23514';
    end if;
    return new;
end $$;

-- Notes may be emptied, and nothing else of these ledgers changed.
drop trigger timeline_entry_append_only on timeline_entry;
create trigger timeline_entry_append_only before update or delete on timeline_entry
    for each row execute function refuse_change_but_of_secrets('note');
drop trigger guidance_append_only on guidance;
create trigger guidance_append_only before update or delete on guidance
    for each row execute function refuse_change_but_of_secrets('note');
drop trigger dossier_clock_append_only on dossier_clock;
create trigger dossier_clock_append_only before update or delete on dossier_clock
    for each row execute function refuse_change_but_of_secrets('reason');
