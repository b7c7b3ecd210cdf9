insert into dossier_agency (dossier_id, agency_code, role)
select d.id, d.receiving_agency, role from dossier_difference d, unnest(array['RECEIVING', 'COMPETENT']) role
