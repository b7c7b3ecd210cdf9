-- Which decision ended a procedure and took these days from it, by abolishing or by replacing it: cancelling that before
-- it takes effect gives them back as they were.
alter table procedure_validity
    add column ended_by uuid references publication_decision,
    add column ended_as text,
    add constraint validity_ending_is_known check (ended_as in ('ABOLISHED', 'REPLACED')),
    add constraint validity_is_ended_by_a_decision check ((ended_by is null) = (ended_as is null)),
    add constraint validity_ended_is_forgotten check (ended_by is null or recorded_to is not null);

create or replace function catalog_only_forget() returns trigger language plpgsql as $$
declare
    changeable constant text[] := '{recorded_to,recorded,valid,ended_by,ended_as}';
begin
    if tg_op = 'DELETE' or old.recorded_to is not null or new.recorded_to is null
        or (to_jsonb(old) - changeable) <> (to_jsonb(new) - changeable) then
        raise exception 'Recorded validity is immutable' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

alter table procedure_validity disable trigger user;
update procedure_validity k
   set ended_by = d.id,
       ended_as = case when i.kind = 'ABOLISH' then 'ABOLISHED' else 'REPLACED' end
  from publication_decision d join decision_item i on i.decision_id = d.id
 where d.published_at = k.recorded_to
   and ((i.kind = 'ABOLISH' and i.procedure_code = k.procedure_code)
        or (i.kind = 'REPLACE' and i.replaces = k.procedure_code));
alter table procedure_validity enable trigger user;

create index procedure_validity_forgotten on procedure_validity (procedure_code, recorded_to)
    where recorded_to is not null;
