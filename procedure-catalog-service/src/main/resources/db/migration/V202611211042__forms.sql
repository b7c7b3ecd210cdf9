-- Electronic forms (JSON Schema 2020-12), one at a time in force for each case of a version. A published form is never
-- changed: answers were checked against it. The next one takes its place.
create table procedure_form (
    id uuid primary key,
    version bigint not null,
    version_id uuid not null references procedure_version,
    procedure_code text not null references procedure,
    case_code text not null,
    number int not null check (number > 0),
    status text not null,
    content text not null,
    created_at timestamptz not null,
    created_by text not null,
    published_at timestamptz,
    published_by text,
    constraint form_status_is_known check (status in ('DRAFT', 'PUBLISHED')),
    constraint form_published_since check ((status = 'PUBLISHED') = (published_at is not null)),
    constraint form_numbers_are_unique unique (version_id, case_code, number)
);
create unique index procedure_form_one_draft on procedure_form (version_id, case_code) where status = 'DRAFT';
create index procedure_form_procedure on procedure_form (procedure_code, id);

create function catalog_refuse_form_change() returns trigger language plpgsql as $$
begin
    raise exception 'A published form is immutable' using errcode = 'restrict_violation';
end $$;
create trigger procedure_form_is_immutable before update or delete on procedure_form
    for each row when (old.status = 'PUBLISHED') execute function catalog_refuse_form_change();
