-- Processes that are over, of one procedure and in a stretch of days: what mining adds up and the logs go through.
create index process_finished on process (procedure_code, finished_at, id) where finished_at is not null;
