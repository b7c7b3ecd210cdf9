-- What has to be paid before a dossier may be settled (national status 6), where a dated rule says that it waits for it.
create table payment_obligation (
    id uuid primary key,
    dossier_id uuid not null references dossier (id),
    number int not null check (number >= 1),
    content text not null,
    -- Beside the fees of the dossier; absent where those are what is to be paid.
    amount bigint check (amount > 0),
    notice_number text not null,
    legal_basis text not null,
    rule_basis text not null,
    pay_by date not null,
    lapses_at timestamptz not null,
    lapse_basis text not null,
    agency_code text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'SETTLED', 'CLOSED')),
    closed_at timestamptz,
    previous_due_at timestamptz,
    new_due_at timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    constraint payment_obligation_number unique (dossier_id, number)
);
create unique index payment_obligation_open on payment_obligation (dossier_id) where state = 'OPEN';
create index payment_obligation_by_lapse on payment_obligation (lapses_at) where state = 'OPEN';

-- No rule that was read makes a payment a condition of the processing of every procedure, so none does until the province
-- dates one for a procedure whose sector's law says so. The time goes on where it stood, and lapses as a supplement does.
insert into legal_rule (name, procedure_code, valid_from, value, legal_basis) values
    ('OBLIGATION_IN_PROCESSING', '', '2018-06-21', 'NONE', 'Chỉ áp dụng cho thủ tục mà pháp luật chuyên ngành quy định'),
    ('OBLIGATION_EFFECT', '', '2018-06-21', 'RESUME', 'Thời gian thực hiện nghĩa vụ tài chính không tính vào thời hạn giải quyết'),
    ('OBLIGATION_LAPSE_DAYS', '', '2018-06-21', '30', 'Thời hạn thực hiện nghĩa vụ tài chính do tỉnh cấu hình');

alter table dossier_ending drop constraint dossier_ending_kind_check;
alter table dossier_ending add constraint dossier_ending_kind_check
    check (kind in ('REJECTED', 'REFUSED', 'STOPPED', 'LAPSED', 'UNPAID'));
alter table citizen_notice drop constraint citizen_notice_kind_check;
alter table citizen_notice add constraint citizen_notice_kind_check
    check (kind in ('RECEIVED', 'PAYMENT_DUE', 'PAYMENT_RECEIVED', 'OBLIGATION_DUE', 'OBLIGATION_MET', 'SUPPLEMENT_ASKED',
        'SUPPLEMENT_TAKEN', 'EXTENDED', 'DUE_DATE_MOVED', 'CHOICE_OFFERED', 'REJECTED', 'STOPPED', 'COMPLETED', 'RETURNED',
        'RESULT_REVOKED', 'RESULT_REISSUED'));
