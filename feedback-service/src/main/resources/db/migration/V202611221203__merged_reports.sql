-- One that was merged is received here; what becomes of it is told of the report that stands for it.
insert into national_report_state (status, name, valid_from) values ('MERGED', 'tiếp nhận ở địa phương', '2022-06-23');
