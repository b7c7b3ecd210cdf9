-- Rules and bands change with the law: a new decree is a new row with the day from which it holds.
create table evaluation_rule (
    rule        text not null check (rule in ('INDEX_1', 'INDEX_2', 'INDEX_3', 'INDEX_4', 'INDEX_5', 'INDEX_6', 'INDEX_7',
                                              'INDEX_8', 'INDEX_9', 'UNIT_BANDS', 'OFFICER_BANDS', 'SMALL_CELL')),
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    numbers     numeric[] not null,
    legal_basis text not null,
    primary key (rule, valid_from)
);
create unique index evaluation_rule_open on evaluation_rule (rule) where valid_to is null;

insert into evaluation_rule (rule, valid_from, numbers, legal_basis) values
    ('INDEX_1', '2018-12-01', '{}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 1'),
    ('INDEX_2', '2018-12-01', '{}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 2'),
    ('INDEX_3', '2018-12-01', '{}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 3'),
    ('INDEX_4', '2018-12-01', '{}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 4'),
    ('INDEX_5', '2018-12-01', '{20,100}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 5'),
    ('INDEX_6', '2018-12-01', '{}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 6'),
    ('INDEX_7', '2018-12-01', '{}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 7'),
    ('INDEX_8', '2018-12-01', '{90}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 8'),
    ('INDEX_9', '2018-12-01', '{20,30,15}', 'Thông tư 01/2018/TT-VPCP, Điều 13, chỉ số 9'),
    ('UNIT_BANDS', '2018-12-01', '{15,12,9,6}', 'Thông tư 01/2018/TT-VPCP, Điều 14, 15'),
    ('OFFICER_BANDS', '2018-12-01', '{5,3.5}', 'Thông tư 01/2018/TT-VPCP, Điều 14'),
    ('SMALL_CELL', '2018-12-01', '{10}', 'Nghị định 61/2018/NĐ-CP, Điều 30');

create table evaluation (
    id          uuid primary key,
    version     bigint not null,
    agency_code text not null,
    period      text not null,
    from_day    date not null,
    to_day      date not null check (to_day > from_day),
    state       text not null check (state in ('DRAFT', 'APPROVED')),
    figures     text not null,
    digest      text not null check (length(digest) = 64),
    dossiers    bigint not null,
    drafted_by  text not null,
    drafted_at  timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    check ((state = 'APPROVED') = (approved_at is not null)),
    check ((approved_by is null) = (approved_at is null)),
    check (approved_by <> drafted_by),
    unique (agency_code, period)
);
create index evaluation_newest on evaluation (period desc, agency_code);
create index evaluation_open on evaluation (period, agency_code) where state = 'APPROVED';

-- The dossiers behind the figures: one row for the unit, one for each officer who worked on it.
create table evaluation_case (
    evaluation_id  uuid not null references evaluation,
    officer        text not null default '',
    application_id uuid not null,
    dossier_code   text not null,
    decides        boolean not null,
    points         smallint[] not null check (array_length(points, 1) = 5),
    times          smallint[] not null,
    primary key (evaluation_id, officer, application_id)
);
comment on column evaluation_case.points is 'Of the indices 1, 3, 4, 6 and 7; negative where there are none, by why (Unknown).';
create index evaluation_case_officer on evaluation_case (officer, evaluation_id) where officer <> '';

create table evaluation_officer (
    evaluation_id uuid not null references evaluation,
    officer       text not null,
    agency_code   text not null,
    figures       text not null,
    primary key (evaluation_id, officer)
);
create index evaluation_officer_own on evaluation_officer (officer, evaluation_id);

-- What was approved stays as it was.
create function refuse_change_of_approved_evaluation() returns trigger language plpgsql as $$
begin
    if old.state = 'APPROVED' then
        raise exception 'an approved evaluation is frozen' using errcode = '23514';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger evaluation_frozen before update or delete on evaluation
    for each row execute function refuse_change_of_approved_evaluation();

create function refuse_change_behind_approved_evaluation() returns trigger language plpgsql as $$
begin
    if exists (select 1 from changed c join evaluation e on e.id = c.evaluation_id where e.state = 'APPROVED') then
        raise exception 'an approved evaluation is frozen' using errcode = '23514';
    end if;
    return null;
end $$;
create trigger evaluation_case_added after insert on evaluation_case referencing new table as changed
    for each statement execute function refuse_change_behind_approved_evaluation();
create trigger evaluation_case_changed after update on evaluation_case referencing old table as changed
    for each statement execute function refuse_change_behind_approved_evaluation();
create trigger evaluation_case_removed after delete on evaluation_case referencing old table as changed
    for each statement execute function refuse_change_behind_approved_evaluation();
create trigger evaluation_officer_added after insert on evaluation_officer referencing new table as changed
    for each statement execute function refuse_change_behind_approved_evaluation();
create trigger evaluation_officer_changed after update on evaluation_officer referencing old table as changed
    for each statement execute function refuse_change_behind_approved_evaluation();
create trigger evaluation_officer_removed after delete on evaluation_officer referencing old table as changed
    for each statement execute function refuse_change_behind_approved_evaluation();
