create extension if not exists btree_gist;

-- How a dossier's code is written, by day. Of the patterns of a day the first by rank that has room for the number is
-- used; without a second one the number after the last of the first is refused.
create table code_pattern (
    id uuid primary key default uuidv7(),
    rank int not null check (rank between 1 and 9),
    pattern text not null,
    width int not null generated always as (length(substring(pattern from '\{(0+)\}'))) stored,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to > valid_from),
    exclude using gist (rank with =, daterange(valid_from, valid_to) with &&)
);
insert into code_pattern (rank, pattern, valid_from) values (1, '{agency}-{yyMMdd}-{0000}', '2018-07-01');

-- The code of a number of the day; null where no pattern of that day has room for it.
create function dossier_code_of(agency text, code_day date, code_number int) returns text language sql stable as $$
    select replace(replace(replace(
            regexp_replace(p.pattern, '\{0+\}', lpad(code_number::text, p.width, '0')),
            '{yyyyMMdd}', to_char(code_day, 'YYYYMMDD')),
            '{yyMMdd}', to_char(code_day, 'YYMMDD')),
            '{agency}', agency)
    from code_pattern p
    where p.valid_from <= code_day and (p.valid_to is null or p.valid_to > code_day)
        and length(code_number::text) <= p.width
    order by p.rank limit 1
$$;

create index dossier_code_counter_by_day on dossier_code_counter (day);
alter table dossier_code_counter drop constraint dossier_code_counter_last_number_check;
alter table dossier_code_counter add constraint dossier_code_counter_counts check (last_number >= 1);

-- Numbers of a day set apart for a place that takes dossiers in while it is cut off.
create table code_block (
    id uuid primary key default uuidv7(),
    agency_code text not null,
    day date not null,
    first_number int not null check (first_number >= 1),
    last_number int not null,
    reason text not null,
    reserved_by text not null,
    reserved_at timestamptz not null,
    redeem_until timestamptz not null,
    check (last_number >= first_number)
);
create index code_block_by_agency on code_block (agency_code, id);

create table reserved_code (
    code text primary key,
    block_id uuid not null references code_block (id),
    number int not null,
    state text not null default 'RESERVED' check (state in ('RESERVED', 'REDEEMED', 'VOIDED')),
    dossier_id uuid unique references dossier (id),
    settled_at timestamptz,
    check ((state = 'REDEEMED') = (dossier_id is not null)),
    check ((state = 'RESERVED') = (settled_at is null))
);
create unique index reserved_code_by_block on reserved_code (block_id, number);
create index reserved_code_open on reserved_code (block_id) where state = 'RESERVED';

-- Every number that was given out and stands for no dossier any more, and why.
create table void_code (
    code text primary key,
    agency_code text not null,
    day date not null,
    number int not null,
    reason text not null,
    voided_by text not null,
    voided_at timestamptz not null,
    dossier_id uuid references dossier (id)
);
create index void_code_by_agency on void_code (agency_code, code);
create index void_code_by_day on void_code (agency_code, day, code);
create trigger void_code_append_only before update or delete on void_code
    for each row execute function refuse_ledger_change();
