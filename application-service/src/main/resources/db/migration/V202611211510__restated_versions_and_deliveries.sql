-- When what is known of a version's days was published: what was published earlier and comes later changes nothing.
alter table procedure_replica add column stated_at timestamptz;
update procedure_replica set stated_at = cast(cast(payload as jsonb) ->> 'publishedAt' as timestamptz);
alter table procedure_replica alter column stated_at set not null;
alter table procedure_replica drop column closed;

-- How each procedure is offered, day by day, as the catalogue last stated it.
create table delivery_replica (
    procedure_code text primary key,
    revision bigint not null,
    payload text not null
);
