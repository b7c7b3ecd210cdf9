create table process_definition (
    id              uuid primary key,
    version         bigint not null,
    procedure_code  text not null,
    case_code       text,
    agency_code     text,
    number          int,
    name            text not null,
    state           text not null check (state in ('DRAFT', 'APPROVED')),
    steps           jsonb not null,
    drafted_by      text not null,
    drafted_at      timestamptz not null,
    decision_number text,
    approved_by     text,
    approved_at     timestamptz,
    check ((state = 'APPROVED') = (decision_number is not null and approved_at is not null and number is not null
                                   and approved_by is not null))
);
create unique index process_definition_number
    on process_definition (procedure_code, coalesce(case_code, ''), coalesce(agency_code, ''), number)
    where number is not null;
create index process_definition_list on process_definition (procedure_code, id);

-- An approved process is law for the dossiers that pin it: nobody edits it, not even by hand.
create function refuse_change_of_approved_definition() returns trigger language plpgsql as $$
begin
    if old.state = 'APPROVED' then
        raise exception 'process definition % is approved and cannot be changed', old.id using errcode = '23514';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger approved_definition_is_immutable before update or delete on process_definition
    for each row execute function refuse_change_of_approved_definition();
