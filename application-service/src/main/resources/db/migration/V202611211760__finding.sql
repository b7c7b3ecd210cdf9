-- Dossiers are found by words of the applicant's or the procedure's name and by pieces of the code, with diacritics or
-- without, and by who worked on them and when.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only STABLE because its dictionary may be replaced; this one is named and never is.
create function application_fold(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

alter table dossier add column search_text text not null
    generated always as (application_fold(coalesce(code, '') || ' ' || applicant_name || ' ' || procedure_name)) stored;
create index dossier_by_text on dossier using gin (search_text public.gin_trgm_ops);
create index dossier_by_receipt on dossier (received_at, id) where received_at is not null;
create index dossier_clock_by_actor on dossier_clock (actor, dossier_id);
