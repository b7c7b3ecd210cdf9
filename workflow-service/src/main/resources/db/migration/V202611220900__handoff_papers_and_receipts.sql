-- What the papers of a dossier look like, as application-service filed them: a list that goes with a dossier is compared with it.
create table dossier_document (
    document_id    uuid primary key,
    application_id uuid not null,
    series_id      uuid not null,
    revision       int  not null check (revision > 0),
    component_code text not null,
    sha256         text not null
);
create index dossier_document_application on dossier_document (application_id, series_id, revision);

-- The list that goes with the dossier, and what the receiver found of it.
alter table handoff add column papers jsonb not null default '[]';
alter table handoff alter column papers drop default;

-- Under seal, what became of a handoff; written once.
create table handoff_receipt (
    handoff_id uuid not null references handoff,
    act        text not null check (act in ('RECEIVED', 'REFUSED', 'RETURNED')),
    sealed_at  timestamptz not null,
    jws        text not null,
    primary key (handoff_id, act)
);

-- Every public key whose seal was given out; receipts outlive keys, so none is ever removed.
create table seal_key (
    kid           text primary key,
    x             text not null,
    y             text not null,
    first_used_at timestamptz not null
);
