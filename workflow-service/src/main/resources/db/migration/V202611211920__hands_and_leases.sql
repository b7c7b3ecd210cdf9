-- A claim is a lease with a number: after its time others may take the task, and what still comes under the old number is refused.
alter table task add column lease bigint not null default 0;
alter table task alter column lease drop default;
alter table task add column lease_until timestamptz;

-- What is urgent moves forward by days, so that what waits long enough still comes before it.
alter table task add column priority int not null default 0 check (priority between 0 and 3);
alter table task alter column priority drop default;
alter table task add column rank_at timestamptz;
update task set rank_at = due_at;
alter table task alter column rank_at set not null;
drop index task_queue;
drop index task_holder;
drop index task_history;
create index task_queue on task (agency_code, role, rank_at, id) where closed_at is null;
create index task_holder on task (holder, rank_at, id) where closed_at is null;
create index task_history on task (agency_code, rank_at, id);

-- Who stands in for whom, and when.
create table deputy (
    id           uuid primary key,
    agency_code  text not null,
    absent       text not null,
    absent_name  text not null,
    deputy       text not null,
    deputy_name  text not null,
    from_day     date not null,
    to_day       date not null,
    reason       text not null,
    made_by      text not null,
    made_at      timestamptz not null,
    ended_at     timestamptz,
    check (to_day >= from_day),
    check (absent <> deputy)
);
create index deputy_agency on deputy (agency_code, from_day, id);
create index deputy_now on deputy (deputy, absent) where ended_at is null;
