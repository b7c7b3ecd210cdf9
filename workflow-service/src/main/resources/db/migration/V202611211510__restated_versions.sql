-- When what is known of a version's days was published: what was published earlier and comes later changes nothing.
alter table procedure_version add column stated_at timestamptz not null default '-infinity';
alter table procedure_version alter column stated_at drop default;
