-- Whatever an agency still has in hand when another takes its place.
create index custody_present on custody (agency_code) where to_at is null;
create index agency_succeeded on agency (valid_to) where successor_code is not null;
