-- Who applies and by what document; who acts for them and by what right; who helped.
alter table dossier add column subject_type text not null default 'CITIZEN';
alter table dossier add column identity_document text not null default 'PERSONAL_ID';
update dossier set identity_document = case
    when applicant_identity ~ '^[0-9]{12}$' then 'PERSONAL_ID'
    when applicant_identity ~ '^[0-9]{9}$' then 'OLD_ID'
    when applicant_identity ~ '^[0-9]{10}(-?[0-9]{3})?$' then 'TAX_CODE'
    else 'PASSPORT' end;
update dossier set subject_type = 'ENTERPRISE' where identity_document = 'TAX_CODE';
alter table dossier add column supporting_agency text;
alter table dossier add column representative_name text;
alter table dossier add column representative_document text;
alter table dossier add column representative_identity text;
alter table dossier add column representative_phone text;
alter table dossier add column mandate text
    check (mandate in ('GUARDIAN', 'LEGAL_REPRESENTATIVE', 'AUTHORISATION', 'SERVICE_CONTRACT'));
alter table dossier add column mandate_number text;
alter table dossier add column mandate_issued date;
alter table dossier add column mandate_until date;
alter table dossier add constraint dossier_representative_is_whole check ((mandate is null) = (representative_name is null)
    and (mandate is null) = (representative_identity is null));

-- Until somebody is found who decides it, a dossier waits in a queue of the place that took it in.
alter table dossier alter column competent_agency drop not null;
alter table dossier add constraint dossier_receipt_needs_competence
    check (received_at is null or competent_agency is not null);
create index dossier_without_competence on dossier (receiving_agency, id) where competent_agency is null;

-- What answers of the electronic form lead to a case, where the applicant does not choose one.
create table case_rule (
    id uuid primary key default uuidv7(),
    procedure_code text not null,
    case_code text not null,
    rank int not null check (rank between 1 and 999),
    conditions text not null,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to > valid_from),
    exclude using gist (procedure_code with =, rank with =, daterange(valid_from, valid_to) with &&)
);
create index case_rule_by_procedure on case_rule (procedure_code, valid_from);
