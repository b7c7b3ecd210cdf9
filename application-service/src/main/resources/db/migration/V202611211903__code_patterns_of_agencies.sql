-- An agency may write its codes in patterns of its own; those of every agency come after them.
alter table code_pattern add column agency_code text;
alter table code_pattern drop constraint code_pattern_rank_daterange_excl;
alter table code_pattern add constraint code_pattern_one_of_a_rank
    exclude using gist (coalesce(agency_code, '') with =, rank with =, daterange(valid_from, valid_to) with &&);

create or replace function dossier_code_of(agency text, code_day date, code_number int) returns text language sql stable as $$
    select replace(replace(replace(
            regexp_replace(p.pattern, '\{0+\}', lpad(code_number::text, p.width, '0')),
            '{yyyyMMdd}', to_char(code_day, 'YYYYMMDD')),
            '{yyMMdd}', to_char(code_day, 'YYMMDD')),
            '{agency}', agency)
    from code_pattern p
    where p.valid_from <= code_day and (p.valid_to is null or p.valid_to > code_day)
        and length(code_number::text) <= p.width and (p.agency_code is null or p.agency_code = agency)
    order by p.agency_code nulls last, p.rank limit 1
$$;
