-- What a changed calendar or an amended procedure would do to open dossiers, and what was then done, case by case.
create table dossier_move (
    id uuid primary key,
    version bigint not null,
    kind text not null check (kind in ('CALENDAR', 'PROCEDURE')),
    target_version_id text not null,
    rule text not null check (rule in ('FINISH_OLD', 'MOVE', 'APPLICANT_CHOOSES')),
    reason text not null,
    legal_basis text not null,
    agency_code text not null,
    planned_by text not null,
    planned_at timestamptz not null,
    applied_by text,
    applied_at timestamptz,
    constraint dossier_move_calendars_leave_no_choice check (kind = 'PROCEDURE' or rule = 'MOVE')
);
create index dossier_move_by_agency on dossier_move (agency_code, id);

create table dossier_move_case (
    move_id uuid not null references dossier_move (id),
    dossier_id uuid not null references dossier (id),
    dossier_code text not null,
    competent_agency text not null,
    old_version_id text not null,
    old_due_at timestamptz not null,
    new_due_at timestamptz,
    outcome text not null check (outcome in ('PLANNED', 'IMPOSSIBLE', 'MOVED', 'KEPT', 'OFFERED', 'SKIPPED')),
    note text,
    decided_at timestamptz,
    primary key (move_id, dossier_id)
);
create index dossier_move_case_by_outcome on dossier_move_case (move_id, outcome, dossier_id);
create index dossier_move_case_by_dossier on dossier_move_case (dossier_id);

create index dossier_open_by_calendar on dossier (calendar_version_id, id)
    where received_at is not null and finished_at is null;
create index dossier_open_by_procedure_version on dossier (procedure_version_id, id)
    where received_at is not null and finished_at is null;
