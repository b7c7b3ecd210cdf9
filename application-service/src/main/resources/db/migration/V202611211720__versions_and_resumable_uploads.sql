-- A paper that is brought again is a new version; the earlier ones stay.
alter table document add column series_id uuid;
update document set series_id = id;
alter table document alter column series_id set not null;
alter table document add column revision int not null default 1 check (revision > 0);
create unique index document_revision on document (series_id, revision);

-- An upload that may break off and go on: what it is to become, and the pieces that have arrived.
create table document_upload (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    component_code text not null,
    name text not null,
    replaces uuid references document (id),
    size bigint not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    received bigint not null default 0 check (received between 0 and size),
    document_id uuid references document (id),
    uploaded_by text not null,
    expires_at timestamptz not null
);
create index document_upload_by_dossier on document_upload (dossier_id);
create index document_upload_by_expiry on document_upload (expires_at);

create table document_upload_part (
    upload_id uuid not null references document_upload (id) on delete cascade,
    first_byte bigint not null,
    storage_key text not null unique,
    primary key (upload_id, first_byte)
);
