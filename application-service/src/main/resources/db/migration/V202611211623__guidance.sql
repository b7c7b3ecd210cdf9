-- What an applicant was told is missing or wrong, all of it at once (NĐ 61/2018 Đ15.3); it is never changed afterwards.
create table guidance (
    id uuid primary key default uuidv7(),
    dossier_id uuid not null references dossier (id),
    procedure_version_id text not null,
    case_code text not null,
    gaps text not null,
    complete boolean not null,
    note text,
    given_by text not null,
    given_at timestamptz not null
);
create index guidance_by_dossier on guidance (dossier_id, id);
create trigger guidance_append_only before update or delete on guidance
    for each row execute function refuse_ledger_change();

-- What was submitted, as a digest of the answers and the papers, so that the same thing again can be pointed out.
create table submission (
    dossier_id uuid primary key references dossier (id),
    person_key text not null,
    procedure_code text not null,
    content text not null check (length(content) = 64),
    submitted_at timestamptz not null,
    duplicate_of uuid references dossier (id)
);
create index submission_by_content on submission (person_key, procedure_code, content, submitted_at);
