-- Whose lease it is beyond one turn: a process that was started again takes back at once what it had before it ended.
alter table result_import add column owner text;
alter table result_import add column life uuid;
