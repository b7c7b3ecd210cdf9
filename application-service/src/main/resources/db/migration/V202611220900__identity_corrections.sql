-- A wrong identity number put right: proposed by one, decided by another. Both numbers are encrypted.
create table identity_correction (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    agency_code text not null,
    identity_document text not null,
    number text not null,
    previous_number text not null,
    reason text not null,
    document_id uuid references document (id),
    legal_basis text,
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    check (document_id is not null or legal_basis is not null),
    check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decision_reason is null)),
    constraint identity_correction_four_eyes check (decided_by <> proposed_by)
);
create unique index identity_correction_one_open on identity_correction (dossier_id) where state = 'PROPOSED';
create index identity_correction_by_dossier on identity_correction (dossier_id, id);
create index identity_correction_waiting on identity_correction (agency_code, id) where state = 'PROPOSED';
create index identity_correction_by_document on identity_correction (document_id) where document_id is not null;

alter table citizen_notice drop constraint citizen_notice_kind_check;
alter table citizen_notice add constraint citizen_notice_kind_check
    check (kind in ('RECEIVED', 'PAYMENT_DUE', 'PAYMENT_RECEIVED', 'OBLIGATION_DUE', 'OBLIGATION_MET', 'SUPPLEMENT_ASKED',
        'SUPPLEMENT_TAKEN', 'EXTENDED', 'DUE_DATE_MOVED', 'CHOICE_OFFERED', 'REJECTED', 'STOPPED', 'COMPLETED', 'RETURNED',
        'RESULT_REVOKED', 'RESULT_REISSUED', 'IDENTITY_CORRECTED'));
