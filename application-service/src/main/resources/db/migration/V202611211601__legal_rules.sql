-- Numbers of the law with the days on which they hold. A row for a procedure goes before the general one ('').
create table legal_rule (
    name text not null,
    procedure_code text not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    value text not null,
    legal_basis text not null,
    primary key (name, procedure_code, valid_from),
    constraint legal_rule_value check (case
        when name in ('SUPPLEMENT_ROUNDS', 'SUPPLEMENT_WINDOW_WORKING_DAYS', 'SUPPLEMENT_LAPSE_DAYS', 'EXTENSIONS',
            'EXTENSION_NOTICE_WORKING_DAYS') then value ~ '^[0-9]{1,4}$'
        when name = 'SUPPLEMENT_EFFECT' then value in ('RESTART', 'RESUME')
        else false end)
);
-- The newer decrees' text is not known (NĐ 118/2025, TT 03/2025), so the older rules go on until somebody dates others.
-- No rule that was read sets the time after which a supplement lapses; 30 days is the province's setting.
insert into legal_rule (name, procedure_code, valid_from, value, legal_basis) values
    ('SUPPLEMENT_ROUNDS', '', '2010-10-14', '2', 'Khoản 4 Điều 20 Nghị định 63/2010/NĐ-CP'),
    ('SUPPLEMENT_WINDOW_WORKING_DAYS', '', '2018-06-21', '3', 'Khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP'),
    ('SUPPLEMENT_LAPSE_DAYS', '', '2018-06-21', '30', 'Thời hạn bổ sung hồ sơ do tỉnh cấu hình'),
    ('SUPPLEMENT_EFFECT', '', '2018-06-21', 'RESTART', 'Khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP'),
    ('EXTENSIONS', '', '2018-06-21', '1', 'Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP'),
    ('EXTENSION_NOTICE_WORKING_DAYS', '', '2018-06-21', '1', 'Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP');
