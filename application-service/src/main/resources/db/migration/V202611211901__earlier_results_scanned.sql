-- Scans of earlier results are shown to the scanner before anybody reads them, as papers of dossiers are. Papers that the
-- service makes itself are not, nor those that were taken over before.
alter table result add column scan text not null default 'NOT_SCANNED'
    check (scan in ('NOT_SCANNED', 'WAITING_FOR_SCAN', 'CLEAN', 'INFECTED'));
alter table result add column scanned_at timestamptz;
alter table result add column threat text;
alter table result add constraint result_threat_is_named check ((scan = 'INFECTED') = (threat is not null));
create index result_waiting_for_scan on result (id) where scan = 'WAITING_FOR_SCAN';
create index result_scans_of_import on result (import_id, scan) where scan in ('WAITING_FOR_SCAN', 'INFECTED');
