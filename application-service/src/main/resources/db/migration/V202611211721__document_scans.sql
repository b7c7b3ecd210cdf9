-- Whether a paper may be read: where a scanner is configured, not before it has been through it.
alter table document add column scan text not null default 'NOT_SCANNED'
    check (scan in ('NOT_SCANNED', 'WAITING_FOR_SCAN', 'CLEAN', 'INFECTED'));
alter table document alter column scan drop default;
alter table document add column scanned_at timestamptz;
alter table document add column threat text;
alter table document add constraint document_threat_is_named check ((scan = 'INFECTED') = (threat is not null));
create index document_waiting_for_scan on document (id) where scan = 'WAITING_FOR_SCAN';
