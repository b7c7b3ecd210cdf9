-- The half of a day that differs, where the other is as in any week.
alter table calendar_day add column part text
    constraint calendar_day_part_is_known check (part in ('MORNING', 'AFTERNOON'));
