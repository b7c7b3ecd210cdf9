-- What others follow: reports whose state changed, answers that were published, evaluations that were approved. Each stands
-- once, under the transaction that changed it last, so that a reader who goes on from his cursor misses none.
create table open_change (
    kind           text not null check (kind in ('REPORT', 'ANSWER', 'EVALUATION')),
    ref            uuid not null,
    transaction_id xid8 not null default pg_current_xact_id(),
    changed_at     timestamptz not null,
    primary key (kind, ref)
);
create index open_change_order on open_change (kind, transaction_id, ref);
insert into open_change (kind, ref, changed_at) select 'REPORT', id, submitted_at from report;
insert into open_change (kind, ref, changed_at)
    select 'ANSWER', id, published_at from report where published_at is not null;

-- What our states are called in the national system (QĐ 766/QĐ-TTg, chỉ số 5); a name that changes there is a new row.
create table national_report_state (
    status     text not null,
    name       text not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    primary key (status, valid_from)
);
create unique index national_report_state_open on national_report_state (status) where valid_to is null;
insert into national_report_state (status, name, valid_from) values
    ('NEW', 'mới tiếp nhận', '2022-06-23'),
    ('WAITING_SUPPLEMENT', 'chờ bổ sung', '2022-06-23'),
    ('SUPPLEMENTED', 'phản ánh đã bổ sung', '2022-06-23'),
    ('REJECTED', 'từ chối tiếp nhận', '2022-06-23'),
    ('REDIRECTED', 'từ chối tiếp nhận', '2022-06-23'),
    ('ACCEPTED', 'tiếp nhận ở địa phương', '2022-06-23'),
    ('TRANSFERRED', 'gửi đi đơn vị khác', '2022-06-23'),
    ('RETURNED', 'gửi trả bộ ngành địa phương khác', '2022-06-23'),
    ('PROCESSING', 'xử lý ở địa phương', '2022-06-23'),
    ('WAITING_PUBLICATION', 'chờ công khai', '2022-06-23'),
    ('PUBLISHED', 'đã công khai', '2022-06-23');
