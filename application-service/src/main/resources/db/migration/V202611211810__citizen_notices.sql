-- What applicants are told of their dossiers. Holds dates and the words of the timeline, no address and no number.
create table citizen_notice (
    id uuid primary key,
    dossier_id uuid not null references dossier (id) on delete cascade,
    timeline_id uuid not null,
    kind text not null check (kind in ('RECEIVED', 'PAYMENT_DUE', 'PAYMENT_RECEIVED', 'SUPPLEMENT_ASKED',
        'SUPPLEMENT_TAKEN', 'EXTENDED', 'DUE_DATE_MOVED', 'CHOICE_OFFERED', 'REJECTED', 'STOPPED', 'COMPLETED', 'RETURNED',
        'RESULT_REVOKED', 'RESULT_REISSUED')),
    told_at timestamptz not null,
    due_at timestamptz,
    previous_due_at timestamptz,
    note text,
    constraint citizen_notice_once unique (timeline_id, kind)
);
create index citizen_notice_by_dossier on citizen_notice (dossier_id, id);
create trigger citizen_notice_written_once before update on citizen_notice
    for each row execute function refuse_ledger_change();

-- A notice on its way over one channel, each sending once. The address is read from the dossier when it is sent.
create table notice_dispatch (
    id uuid primary key,
    notice_id uuid not null references citizen_notice (id) on delete cascade,
    channel text not null check (channel in ('EMAIL', 'SMS', 'MESSAGE')),
    sending int not null check (sending >= 1),
    state text not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED', 'SUPPRESSED')),
    -- When it is to be tried; while it is being tried, until when nobody else may.
    next_at timestamptz not null,
    give_up_at timestamptz not null,
    attempts int not null,
    -- Masked.
    recipient text,
    reason text,
    settled_at timestamptz,
    -- Staff sent it again: the later sending counts.
    resent boolean not null,
    constraint notice_dispatch_once unique (notice_id, channel, sending)
);
create index notice_dispatch_due on notice_dispatch (channel, next_at, id) where state = 'QUEUED';
create index notice_dispatch_ending on notice_dispatch (give_up_at) where state = 'QUEUED';
create index notice_dispatch_failed on notice_dispatch (id) where state = 'FAILED' and not resent;

-- What a person wants over which channel; without a row, the defaults.
create table notice_preference (
    person_key text primary key,
    version bigint not null,
    portal boolean not null,
    email boolean not null,
    sms boolean not null,
    message boolean not null,
    language text not null check (language in ('vi', 'en')),
    changed_at timestamptz not null
);
