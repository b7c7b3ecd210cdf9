-- Files of reports; their bytes are in the store under the key and have this digest.
create table report_attachment (
    id          uuid primary key,
    report_id   uuid not null references report,
    purpose     text not null check (purpose in ('EVIDENCE', 'ANSWER')),
    name        text not null,
    media_type  text not null,
    size        bigint not null,
    sha256      text not null,
    storage_key text not null unique,
    scan        text not null check (scan in ('NOT_SCANNED', 'WAITING_FOR_SCAN', 'CLEAN', 'INFECTED')),
    threat      text,
    scanned_at  timestamptz,
    uploaded_at timestamptz not null
);
create index report_attachment_report on report_attachment (report_id, uploaded_at, id);
create index report_attachment_waiting on report_attachment (id) where scan = 'WAITING_FOR_SCAN';
