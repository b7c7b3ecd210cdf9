-- Generated columns are not computed yet when a trigger looks at a new row, so they cannot be compared; what they are
-- computed from is.
create or replace function catalog_only_forget() returns trigger language plpgsql as $$
declare
    changeable constant text[] := '{recorded_to,recorded,valid}';
begin
    if tg_op = 'DELETE' or old.recorded_to is not null or new.recorded_to is null
        or (to_jsonb(old) - changeable) <> (to_jsonb(new) - changeable) then
        raise exception 'Recorded validity is immutable' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
