-- Whoever keeps a copy is told too when it is stated how a procedure is offered: an export shows it.
create function catalog_note_deliveries() returns trigger language plpgsql as $$
begin
    insert into procedure_change (transaction_id, code, changed_at)
    select pg_current_xact_id(), c.procedure_code, max(c.changed_at) from changed c group by c.procedure_code
    on conflict do nothing;
    return null;
end $$;
create trigger procedure_delivery_is_told after insert on procedure_delivery
    referencing new table as changed for each statement execute function catalog_note_deliveries();
create trigger procedure_delivery_is_told_anew after update on procedure_delivery
    referencing new table as changed for each statement execute function catalog_note_deliveries();
