-- What was found out about the signatures in a paper when it came in.
alter table document add column signatures text not null default '[]';
alter table document alter column signatures drop default;
