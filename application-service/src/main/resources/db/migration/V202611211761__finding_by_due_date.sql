-- What is being worked on, the soonest promised first: by due date alone, all that is finished would be read on the way.
create index dossier_by_status_and_due on dossier (status, due_at, id) where due_at is not null;
