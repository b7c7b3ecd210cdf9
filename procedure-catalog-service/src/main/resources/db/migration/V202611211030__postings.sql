-- Which version of a procedure hangs where (NĐ 63/2010 Đ16, Đ17), since when, when it was last looked at, and by whom.
create table posting (
    id uuid primary key,
    version bigint not null,
    agency_code text not null,
    medium text not null,
    location text not null,
    procedure_code text not null references procedure,
    version_id uuid not null references procedure_version,
    posted_at timestamptz not null,
    posted_by text not null,
    checked_at timestamptz,
    checked_by text,
    removed_at timestamptz,
    removed_by text,
    constraint posting_medium_is_known check (medium in ('BOARD', 'SCREEN', 'WEB')),
    constraint posting_checked_by_somebody check ((checked_at is null) = (checked_by is null)),
    constraint posting_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create unique index posting_hangs_once on posting (agency_code, medium, location, procedure_code)
    where removed_at is null;
create index posting_newest on posting (agency_code, id desc);
create index posting_procedure on posting (procedure_code, id desc);

-- What a supervisor looks at on the spot. The questions change with the rules, so they have their days.
create table inspection_question (
    code text not null,
    position int not null,
    question text not null,
    basis text not null,
    valid_from date not null,
    valid_to date,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    constraint inspection_question_is_one_a_day unique (code, valid without overlaps)
);
insert into inspection_question (code, position, question, basis, valid_from) values
    ('COMPLETE', 1, 'Niêm yết đầy đủ các thủ tục thuộc phạm vi tiếp nhận', 'NĐ 63/2010 Đ16, Đ17', '2010-10-14'),
    ('CURRENT', 2, 'Nội dung niêm yết đúng với quyết định công bố đang có hiệu lực', 'NĐ 63/2010 Đ16', '2010-10-14'),
    ('PARTS', 3, 'Mỗi thủ tục có đủ các bộ phận tạo thành, kể cả phí, lệ phí và thời hạn', 'NĐ 63/2010 Đ8', '2010-10-14'),
    ('FORMS', 4, 'Mẫu đơn, tờ khai được đính kèm ngay sau thủ tục', 'NĐ 63/2010 Đ8, Đ17', '2010-10-14'),
    ('FEEDBACK', 5, 'Niêm yết địa chỉ tiếp nhận phản ánh, kiến nghị', 'NĐ 63/2010 Đ17', '2010-10-14'),
    ('ACCESSIBLE', 6, 'Bảng hoặc màn hình đặt ở nơi dễ thấy, dễ đọc, dễ tra cứu', 'NĐ 63/2010 Đ17', '2010-10-14');

create table inspection (
    id uuid primary key,
    version bigint not null,
    agency_code text not null,
    inspected_on date not null,
    status text not null,
    inspector text not null,
    created_at timestamptz not null,
    closed_at timestamptz,
    constraint inspection_status_is_known check (status in ('OPEN', 'CLOSED')),
    constraint inspection_closed_since check ((status = 'CLOSED') = (closed_at is not null))
);
create index inspection_newest on inspection (agency_code, id desc);

-- The questions as they stood when the inspection began, with what was found.
create table inspection_finding (
    inspection_id uuid not null references inspection on delete cascade,
    position int not null,
    question_code text not null,
    question text not null,
    basis text not null,
    result text,
    note text,
    primary key (inspection_id, position),
    constraint inspection_result_is_known check (result in ('PASS', 'FAIL', 'NOT_APPLICABLE')),
    constraint inspection_failure_is_explained check (result <> 'FAIL' or note is not null)
);
