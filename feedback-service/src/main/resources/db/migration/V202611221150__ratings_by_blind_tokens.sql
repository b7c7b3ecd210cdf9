-- Ratings by tokens that were signed blindly (docs/adr/017). No column of a rating occurs in what belongs to a dossier.

-- Keys that sign blindly: one for all tokens of a kind. The private part goes when no more tokens are given.
create table blind_key (
    id          uuid primary key default gen_random_uuid(),
    modulus     bytea not null,
    private_key text
);

-- Dated: how long a quarter may still be rated, how many dossiers a procedure needs for tokens of its own, and how many
-- ratings a figure needs to be shown.
create table rating_rule (
    valid_from      date primary key,
    valid_to        date check (valid_to > valid_from),
    window_days     integer not null check (window_days > 0),
    cell_minimum    integer not null check (cell_minimum > 0),
    release_minimum integer not null check (release_minimum > 1),
    legal_basis     text not null
);
insert into rating_rule (valid_from, window_days, cell_minimum, release_minimum, legal_basis) values
    ('2018-01-01', 30, 20, 5, 'Nghị định 61/2018/NĐ-CP, Điều 27 (bảo vệ người đánh giá)');

-- What people rate in full, each with its scale; the first value with which somebody is satisfied.
create table rating_content (
    code           text not null,
    position       integer not null,
    scale_min      integer not null,
    scale_max      integer not null check (scale_max > scale_min),
    satisfied_from integer not null check (satisfied_from > scale_min and satisfied_from <= scale_max),
    name_vi        text not null,
    name_en        text not null,
    valid_from     date not null,
    valid_to       date check (valid_to > valid_from),
    legal_basis    text not null,
    primary key (code, valid_from)
);
insert into rating_content (position, code, scale_min, scale_max, satisfied_from, name_vi, name_en, valid_from, legal_basis) values
    (1, 'TIME', 0, 2, 1, 'Thời gian giải quyết', 'Time taken', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (2, 'AGENCIES', 0, 2, 1, 'Số cơ quan phải liên hệ', 'Number of agencies contacted', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (3, 'CONTACTS', 0, 2, 1, 'Số lần phải liên hệ để hoàn thiện hồ sơ', 'Contacts needed to complete the file', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (4, 'PUBLICITY', 1, 3, 2, 'Tính chính xác của thông tin công khai', 'Accuracy of public information', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (5, 'CONDUCT', 0, 2, 1, 'Thái độ của cán bộ, công chức, viên chức', 'Conduct of officers', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (6, 'LAWFULNESS', 1, 3, 2, 'Tính đúng pháp luật của kết quả và chi phí', 'Lawfulness of result and cost', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (7, 'EXPLANATION', 1, 3, 2, 'Chất lượng tiếp thu, giải trình', 'Quality of explanation', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (8, 'ONLINE', 1, 3, 2, 'Dịch vụ công trực tuyến', 'Online service', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31'),
    (9, 'OTHER', 1, 3, 2, 'Nội dung khác', 'Other', '2018-01-01', 'Nghị định 61/2018/NĐ-CP, Điều 31');

-- All that a token says: an agency, a procedure where that many were returned ('' for all its others), a quarter.
create table rating_cell (
    id             uuid primary key default gen_random_uuid(),
    period         text not null check (period ~ '^\d{4}-Q[1-4]$'),
    agency_code    text not null,
    procedure_code text not null,
    closes_on      date not null,
    key_id         uuid unique references blind_key,
    unique (period, agency_code, procedure_code)
);

-- The secret of a receipt's QR code, by its digest: whoever shows it may ask for the dossier's token.
create table rating_ticket (
    application_id uuid primary key,
    digest         text not null unique
);

-- Which blinded number was signed for the dossier: a second one is not.
alter table returned_dossier add column token_request bytea;
create index returned_dossier_volume on returned_dossier (agency_code, procedure_code, returned_at);

alter table rating rename to rating_before;
alter index rating_agency rename to rating_before_agency;

-- No time, no order, no id but the digest of the token's random number, which is forgotten when its quarter is closed.
create table rating (
    token    bytea not null constraint rating_token primary key,
    cell_id  uuid not null references rating_cell,
    version  integer not null default 0,
    level    integer not null check (level between 1 and 3),
    contents jsonb not null default '{}',
    mixed    boolean not null default false
);
create index rating_of_cell on rating (cell_id);
create index rating_to_mix on rating (cell_id) where not mixed;

-- What was rated before counts on, cut off from its dossier and in no order; who has rated gets no token on top of it.
insert into rating_cell (period, agency_code, procedure_code, closes_on)
    select distinct to_char(d.returned_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-"Q"Q'), r.agency_code, '',
           (date_trunc('quarter', d.returned_at at time zone 'Asia/Ho_Chi_Minh') + interval '3 months 29 days')::date
    from rating_before r join returned_dossier d using (application_id);
insert into rating (token, cell_id, level, mixed)
    select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), c.id, r.score, true
    from rating_before r join returned_dossier d using (application_id)
    join rating_cell c on c.agency_code = r.agency_code and c.procedure_code = ''
        and c.period = to_char(d.returned_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-"Q"Q')
    order by random();
update returned_dossier set token_request = '\x' where application_id in (select application_id from rating_before);
drop table rating_before;
