-- Which procedures a transaction has changed, for those who keep a copy. Transactions commit in another order than they
-- begin in, so readers go by the transaction's number and only as far as every earlier one has ended: nothing is skipped
-- and nothing comes twice.
create table procedure_change (
    transaction_id xid8 not null,
    code text collate "C" not null,
    changed_at timestamptz not null,
    primary key (transaction_id, code)
);

create function catalog_note_changes() returns trigger language plpgsql as $$
begin
    insert into procedure_change (transaction_id, code, changed_at)
    select pg_current_xact_id(), c.procedure_code, max(greatest(c.recorded_from, c.recorded_to)) from changed c
     group by c.procedure_code
    on conflict do nothing;
    return null;
end $$;
create trigger procedure_validity_is_told after insert on procedure_validity
    referencing new table as changed for each statement execute function catalog_note_changes();
create trigger procedure_validity_is_told_anew after update on procedure_validity
    referencing new table as changed for each statement execute function catalog_note_changes();

insert into procedure_change (transaction_id, code, changed_at)
select pg_current_xact_id(), procedure_code, max(greatest(recorded_from, recorded_to)) from procedure_validity
 group by procedure_code;
