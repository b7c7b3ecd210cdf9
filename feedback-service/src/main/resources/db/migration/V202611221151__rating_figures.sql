-- What is shown of ratings: figures of whole quarters that are closed, computed once. Where a figure would show too few,
-- alone or held against others, its row says so and nothing else.
create table rating_release (
    period      text primary key,
    released_on date not null,
    minimum     integer not null
);

create table rating_figure (
    period         text not null references rating_release,
    agency_code    text not null,
    below          boolean not null,
    procedure_code text not null,
    dissatisfied   integer,
    satisfied      integer,
    very_satisfied integer,
    contents       jsonb,
    primary key (period, agency_code, below, procedure_code),
    check (num_nulls(dissatisfied, satisfied, very_satisfied, contents) in (0, 4))
);
create index rating_figure_procedure on rating_figure (procedure_code, period);
