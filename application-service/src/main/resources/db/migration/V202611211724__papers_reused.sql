-- A paper that the province issued itself is taken from the applicant's store and not asked for again; from which result.
alter table document add column reused_result uuid references result (id);
alter table document add column reused_number text;
alter table document add constraint document_reuse_is_whole check ((reused_result is null) = (reused_number is null));
create index document_reused on document (uploaded_at) where reused_result is not null;
create index result_held on result (person_key, id) where revoked_at is null;
