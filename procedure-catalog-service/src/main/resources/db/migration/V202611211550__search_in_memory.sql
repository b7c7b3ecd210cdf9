-- Searching keeps the names in memory (ADR 015) and asks with each question whether they have changed. One row for each
-- transaction that changed something it knows; written by the database itself, so that no writer can forget it.
create table search_change (
    transaction_id xid8 primary key
);

create function catalog_note_search_change() returns trigger language plpgsql as $$
begin
    insert into search_change (transaction_id) values (pg_current_xact_id()) on conflict do nothing;
    return null;
end $$;
create trigger procedure_index_is_remembered after insert or update or delete on procedure_index
    for each statement execute function catalog_note_search_change();
create trigger procedure_delivery_is_remembered after insert or update or delete on procedure_delivery
    for each statement execute function catalog_note_search_change();
create trigger sector_is_remembered after insert or update or delete on sector
    for each statement execute function catalog_note_search_change();
create trigger search_term_is_remembered after insert or update or delete on search_term
    for each statement execute function catalog_note_search_change();

-- No question goes to them any more; each publication had to write them.
drop index procedure_index_code_part;
drop index procedure_index_agencies;
drop index procedure_index_levels;
drop index procedure_index_subjects;
drop index procedure_index_online_level;
