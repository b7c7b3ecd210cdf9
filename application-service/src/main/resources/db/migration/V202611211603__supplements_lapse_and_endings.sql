-- When a supplement that nobody brings lapses, and by which rule; told to the applicant with the request.
alter table supplement add column lapses_at timestamptz, add column lapse_basis text,
    -- Ended without an answer: lapsed, or the dossier ended before.
    add column closed_at timestamptz;
update supplement set lapse_basis = 'Thời hạn bổ sung hồ sơ do tỉnh cấu hình',
    lapses_at = (date_trunc('day', asked_at at time zone 'Asia/Ho_Chi_Minh') + interval '31 days')
        at time zone 'Asia/Ho_Chi_Minh';
alter table supplement alter column lapses_at set not null, alter column lapse_basis set not null;
create index supplement_by_lapse on supplement (lapses_at) where answered_at is null and closed_at is null;

-- What the paper says that tells the applicant of an end without a result.
create table dossier_ending (
    dossier_id uuid primary key references dossier (id),
    kind text not null check (kind in ('REJECTED', 'REFUSED', 'STOPPED', 'LAPSED')),
    document_number text,
    reason text not null,
    legal_basis text not null,
    agency_code text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    -- Said after the limit had passed: it counts as a violation.
    too_late boolean not null
);
insert into dossier_ending (dossier_id, kind, reason, legal_basis, agency_code, decided_by, decided_at, too_late)
    select id, case status when 'STOPPED' then 'REFUSED' else 'REJECTED' end, ending_reason,
        case status when 'STOPPED' then 'Khoản 8 Điều 19 Nghị định 61/2018/NĐ-CP'
            else 'Điều 17 Nghị định 61/2018/NĐ-CP' end,
        case status when 'STOPPED' then competent_agency else receiving_agency end, 'system:migration', finished_at,
        coalesce(finished_at > due_at, false)
    from dossier where status in ('STOPPED', 'REJECTED_AT_INTAKE');
