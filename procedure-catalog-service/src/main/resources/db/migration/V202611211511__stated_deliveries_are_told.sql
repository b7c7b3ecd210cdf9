-- What was stated before there was an event for it is told now, all of it, as every later statement is.
insert into outbox (topic, key, type, payload, occurred_at)
select 'tthc.catalog.procedures', d.procedure_code || '/delivery', 'vn.tthc.catalog.procedure-delivery-stated.v1',
       convert_to(cast(jsonb_build_object(
           'type', 'vn.tthc.catalog.procedure-delivery-stated.v1',
           'procedureCode', d.procedure_code,
           'revision', max(d.revision),
           'deliveries', jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'validFrom', d.valid_from, 'validTo', d.valid_to, 'onlineLevel', d.online_level,
               'legacyLevel', d.legacy_level, 'partialReason', d.partial_reason,
               'interAgencyKind', d.inter_agency_kind, 'beyondTerritory', d.beyond_territory,
               'receivers', (select coalesce(jsonb_agg(r.agency_code order by r.agency_code), '[]')
                               from procedure_receiver r where r.delivery_id = d.id),
               'cutOff', to_char(d.cut_off, 'HH24:MI'))) order by d.valid_from),
           'statedAt', to_char(max(d.changed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as text), 'UTF8'),
       clock_timestamp()
  from procedure_delivery d group by d.procedure_code;
