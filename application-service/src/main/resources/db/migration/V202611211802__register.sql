-- The register of a place and a year, in the order of receipt.
create index dossier_by_register on dossier (receiving_agency, received_at, id) where received_at is not null;
