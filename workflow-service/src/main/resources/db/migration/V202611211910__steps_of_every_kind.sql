-- What runs of a definition (sub-processes in their callers' places), and the day from which dossiers pin it.
alter table process_definition add column plan jsonb;
alter table process_definition add column valid_from date;
create index process_definition_coverage on process_definition (procedure_code, case_code) where state = 'APPROVED';
create index process_definition_decision on process_definition (decision_number, id) where state = 'APPROVED';

-- What is known of a dossier: how it came, and what its steps recorded. Decisions look at nothing else.
alter table process add column channel text not null default 'ONLINE';
alter table process alter column channel drop default;
alter table process add column data jsonb not null default '{}';
alter table process alter column data drop default;

-- The ways of a parallel step that are under way in one dossier, and where they have met.
create table parallel_block (
    id             uuid primary key,
    version        bigint not null,
    process_id     uuid not null references process,
    step_code      text not null,
    join_code      text not null,
    rule           text not null check (rule in ('ALL', 'LEAD', 'QUORUM')),
    needed         int  not null check (needed > 0),
    lead           text,
    in_turn        boolean not null,
    ways           jsonb not null,
    opened         jsonb not null,
    arrived        jsonb not null,
    outer_block    uuid references parallel_block,
    outer_way      text,
    outer_carries  boolean not null,
    state          text not null check (state in ('OPEN', 'JOINED', 'WITHDRAWN')),
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((outer_block is null) = (outer_way is null))
);
create index parallel_block_process on parallel_block (process_id, opened_at);

alter table task add column signs boolean not null default false;
update task set signs = role = 'leader';
alter table task alter column signs drop default;
alter table task add column days int check (days > 0);
alter table task add column extended_days int not null default 0 check (extended_days >= 0);
alter table task alter column extended_days drop default;
alter table task add column block_id uuid references parallel_block;
alter table task add column way text;
alter table task add column carries boolean not null default true;
alter table task alter column carries drop default;
alter table task add check ((block_id is null) = (way is null));
create index task_block on task (block_id) where block_id is not null;

alter table consultation_round add column needed int check (needed > 0);
