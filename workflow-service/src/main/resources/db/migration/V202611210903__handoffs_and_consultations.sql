create table handoff (
    id             uuid primary key,
    version        bigint not null,
    process_id     uuid not null references process,
    application_id uuid not null,
    dossier_code   text not null,
    task_id        uuid not null references task,
    step_name      text not null,
    kind           text not null check (kind in ('MANUAL', 'STEP')),
    from_agency    text not null,
    to_agency      text not null,
    from_step      text not null,
    state          text not null check (state in ('SENT', 'RECEIVED', 'REFUSED', 'RETURNED', 'CANCELLED')),
    note           text,
    sent_by        text not null,
    sent_at        timestamptz not null,
    due_at         timestamptz not null,
    received_by    text,
    received_at    timestamptz,
    ground         text,
    closed_at      timestamptz,
    check (from_agency <> to_agency),
    check (state not in ('RECEIVED', 'RETURNED') or received_at is not null),
    check (state <> 'REFUSED' or ground is not null)
);
-- A task is on its way to one agency at a time.
create unique index handoff_one_in_transit on handoff (task_id) where state = 'SENT';
create index handoff_incoming on handoff (to_agency, sent_at, id);
create index handoff_outgoing on handoff (from_agency, sent_at, id);
create index handoff_process on handoff (process_id, sent_at);

create table consultation_round (
    id         uuid primary key,
    task_id    uuid not null references task,
    process_id uuid not null references process,
    question   text not null,
    asked_at   timestamptz not null,
    joined_at  timestamptz
);
create index consultation_round_task on consultation_round (task_id);

create table consultation (
    id             uuid primary key,
    version        bigint not null,
    round_id       uuid not null references consultation_round,
    process_id     uuid not null references process,
    application_id uuid not null,
    dossier_code   text not null,
    procedure_code text not null,
    procedure_name text not null,
    task_id        uuid not null references task,
    from_agency    text not null,
    to_agency      text not null,
    mandatory      boolean not null,
    question       text not null,
    state          text not null check (state in ('ASKED', 'ANSWERED', 'CANCELLED')),
    asked_by       text not null,
    asked_at       timestamptz not null,
    due_at         timestamptz not null,
    opinion        text check (opinion in ('AGREE', 'AGREE_WITH_CONDITIONS', 'DISAGREE', 'NO_OPINION')),
    answer         text,
    answered_by    text,
    answered_at    timestamptz,
    unique (round_id, to_agency),
    check (from_agency <> to_agency),
    check ((state = 'ANSWERED') = (answered_at is not null and opinion is not null and answer is not null))
);
create index consultation_incoming on consultation (to_agency, due_at, id);
create index consultation_outstanding on consultation (task_id) where state = 'ASKED';
create index consultation_process on consultation (process_id, asked_at);
