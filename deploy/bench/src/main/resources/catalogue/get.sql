-- What the service asks for the page of a procedure that it has not rendered yet.
select v.id, v.procedure_code, v.number, v.name, v.sector_code, s.name, k.valid_from, k.valid_to, k.successor_code, d.id,
       d.number, d.issuing_agency, d.signed_on, d.effective_on, v.published_at, cast(v.document as text)
  from procedure_validity k
  join procedure_version v on v.id = k.version_id
  join publication_decision d on d.id = v.decision_id
  join sector s on s.code = v.sector_code
 where k.procedure_code = ? and k.valid @> current_date and k.recorded_to is null
