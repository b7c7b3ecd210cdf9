-- The day from which a process is pinned; absent where it was at once.
alter table process_definition_replica add column valid_from date;
