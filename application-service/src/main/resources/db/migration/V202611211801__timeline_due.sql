-- Until when a step, a handover or an opinion was due in the internal process: the control slip says whether it was in time.
alter table timeline_entry add column due_at timestamptz;
