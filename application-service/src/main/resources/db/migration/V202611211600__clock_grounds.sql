-- Each line of the ledger says what it rests on, and an extension which date it sets. Lines written before get the rule
-- that they were written by; who wrote them was not kept.
alter table dossier_clock disable trigger dossier_clock_append_only;
alter table dossier_clock add column ground text, add column legal_basis text, add column actor text,
    add column extended_to date;
update dossier_clock c set actor = 'system:migration', ground = case c.kind
        when 'START' then 'RECEIPT'
        when 'PAUSE' then 'SUPPLEMENT'
        when 'STOP' then case (select d.status from dossier d where d.id = c.dossier_id)
            when 'WITHDRAWN' then 'WITHDRAWAL'
            when 'STOPPED' then 'REFUSAL'
            else 'RESULT' end
        else 'SUPPLEMENT_COMPLETE' end;
update dossier_clock set legal_basis = case ground
        when 'RECEIPT' then 'Điều 17 Nghị định 61/2018/NĐ-CP'
        when 'WITHDRAWAL' then 'Theo đề nghị của người nộp hồ sơ'
        when 'REFUSAL' then 'Khoản 8 Điều 19 Nghị định 61/2018/NĐ-CP'
        when 'RESULT' then 'Điều 20 Nghị định 61/2018/NĐ-CP'
        else 'Khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP' end;
alter table dossier_clock alter column ground set not null, alter column legal_basis set not null,
    alter column actor set not null;
alter table dossier_clock drop constraint dossier_clock_kind_check;
alter table dossier_clock add constraint dossier_clock_kind_check
    check (kind in ('START', 'PAUSE', 'RESUME', 'RESTART', 'EXTEND', 'STOP'));
alter table dossier_clock add constraint dossier_clock_extension_names_its_date
    check ((kind = 'EXTEND') = (extended_to is not null));
alter table dossier_clock enable trigger dossier_clock_append_only;

-- A promised date that passed before another was set stays missed.
alter table dossier add column missed_due_at timestamptz;
create index dossier_by_missed_date on dossier (id) where missed_due_at is not null;
