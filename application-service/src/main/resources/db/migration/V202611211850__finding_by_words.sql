-- Names are found by words, no longer by any three letters of them: how often a word occurs is known to the planner, which
-- then walks the newest dossiers for a common name and the index for a rare one.
drop index dossier_by_text;
alter table dossier drop column search_text;
drop extension if exists pg_trgm;

-- Letters and digits are words; what separates them is named, because what a letter is depends on the locale.
create function application_words(value text) returns tsvector
    language sql immutable strict parallel safe
    return array_to_tsvector(array_remove(regexp_split_to_array(application_fold(value), '[\x01-\x2f\x3a-\x60\x7b-\x7f]+'), ''));

alter table dossier add column search_words tsvector not null
    generated always as (application_words(coalesce(code, '') || ' ' || applicant_name || ' ' || procedure_name)) stored;
create index dossier_by_word on dossier using gin (search_words);
alter table dossier alter column search_words set statistics 1000;
