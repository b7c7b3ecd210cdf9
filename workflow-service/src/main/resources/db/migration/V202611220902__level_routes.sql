-- How a dossier gets to an agency of an upper level, from day to day. Nghị định 61/2018 Điều 19.7: to the agency and to the
-- one-stop of its level, which watches over it. A later rule is another row; where it says THROUGH, nothing goes up but to that one-stop.
create table level_route (
    valid_from date primary key,
    valid_to   date,
    mode       text not null check (mode in ('SUPERVISED', 'THROUGH')),
    basis      text not null,
    check (valid_to is null or valid_to > valid_from)
);
insert into level_route (valid_from, valid_to, mode, basis)
values ('2018-06-21', null, 'SUPERVISED', 'Nghị định 61/2018/NĐ-CP Điều 19 khoản 7');
create index agency_level on agency (level);
