-- What the holder of a task asks of colleagues: to work with him (PH) or only to follow (TD). The task stays one, and his.
create table task_part (
    id             uuid primary key,
    task_id        uuid not null references task,
    agency_code    text not null,
    kind           text not null check (kind in ('COORDINATES', 'FOLLOWS')),
    colleague      text not null,
    colleague_name text not null,
    text           text,
    due_at         timestamptz,
    state          text not null check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
    asked_by       text not null,
    asked_name     text not null,
    asked_at       timestamptz not null,
    answer         text,
    reason         text,
    closed_at      timestamptz,
    check (kind = 'FOLLOWS' or text is not null and due_at is not null),
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'ANSWERED') = (answer is not null)),
    check ((state = 'WITHDRAWN') = (reason is not null))
);
create unique index task_part_once on task_part (task_id, colleague) where state = 'OPEN';
create index task_part_task on task_part (task_id, asked_at, id);
create index task_part_colleague on task_part (colleague, agency_code, asked_at, id);
