-- What a person asks to have put right in their data, and what staff decided. The value is encrypted.
create table data_correction (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    field text not null check (field in ('NAME', 'PHONE', 'ADDRESS', 'EMAIL')),
    value text not null,
    reason text not null,
    state text not null default 'REQUESTED' check (state in ('REQUESTED', 'ACCEPTED', 'REFUSED')),
    agency_code text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    due_at timestamptz not null,
    legal_basis text not null,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    check ((state = 'REQUESTED') = (decided_at is null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decision_reason is null))
);
create unique index data_correction_one_open on data_correction (dossier_id, field) where state = 'REQUESTED';
create index data_correction_by_dossier on data_correction (dossier_id, id);
create index data_correction_waiting on data_correction (agency_code, due_at, id) where state = 'REQUESTED';

-- What applicants were called and where they were reached before, until when: papers issued then say it again.
alter table dossier add column former_applicants text;

insert into legal_rule (name, procedure_code, valid_from, value, legal_basis) values
    ('DATA_CORRECTION_HOURS', '', '2023-07-01', '72', 'Khoản 2 Điều 15 Nghị định 13/2023/NĐ-CP');
