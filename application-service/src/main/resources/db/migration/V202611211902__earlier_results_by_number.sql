-- Whoever revokes an earlier result or issues it again finds it by its number.
create index result_earlier_by_number on result (agency_code, number, id) where import_id is not null;
