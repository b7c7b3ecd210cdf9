-- What was hung up before there was an event for it is told now, as every later change is.
insert into outbox (topic, key, type, payload, occurred_at)
select 'tthc.catalog.postings', p.id::text, 'vn.tthc.catalog.posting-changed.v1',
       convert_to(cast(jsonb_strip_nulls(jsonb_build_object(
           'type', 'vn.tthc.catalog.posting-changed.v1',
           'postingId', p.id, 'agencyCode', p.agency_code, 'medium', p.medium, 'procedureCode', p.procedure_code,
           'versionId', p.version_id,
           'postedAt', to_char(p.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'removedAt', to_char(p.removed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) as text), 'UTF8'),
       clock_timestamp()
  from posting p;
