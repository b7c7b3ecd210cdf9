-- Running processes that go on by another version of their definition: only because somebody decided it, one case after the other.
create table process_migration (
    id              uuid primary key,
    version         bigint not null,
    from_definition uuid not null references process_definition,
    to_definition   uuid not null references process_definition,
    mapping         jsonb not null,
    reason          text not null,
    state           text not null check (state in ('CHECKING', 'PLANNED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    planned_at      timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    check (from_definition <> to_definition)
);
create index process_migration_open on process_migration (id) where state in ('CHECKING', 'RUNNING', 'UNDOING');

-- The report of a dry run, the progress of a batch and the list to undo it by, in one: where each case was and where it went.
create table process_migration_case (
    migration_id uuid not null references process_migration,
    process_id   uuid not null references process,
    state        text not null
        check (state in ('WAITING', 'MOVES', 'STAYS', 'MOVED', 'KEPT', 'BACK', 'WENT_ON')),
    verdict      jsonb,
    settled_at   timestamptz,
    primary key (migration_id, process_id)
);
create index process_migration_case_state on process_migration_case (migration_id, state, process_id);
create index process_definition_running on process (definition_id) where finished_at is null;
