-- A process also stands still while the applicant has something to pay; that is no round of a supplement.
alter table process_pause add column obligation_id uuid unique,
    add constraint process_pause_one_cause check (obligation_id is null or (supplement_id is null and task_id is null));
