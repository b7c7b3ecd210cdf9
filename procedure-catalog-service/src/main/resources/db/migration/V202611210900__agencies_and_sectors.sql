-- Ranges in exclusion constraints, search without diacritics, search by similarity.
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- The agencies of the province as they stood on each day. Validity is half-open: valid_to is the first day on which a
-- row no longer holds. The database itself refuses two names for one code on one day, and a child without its parent.
create table agency (
    id uuid primary key,
    version bigint not null,
    revision bigint not null,
    code text not null,
    name text not null,
    level text not null,
    parent_code text,
    path text not null,
    valid_from date not null,
    valid_to date,
    successor_code text,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    constraint agency_code_is_canonical check (code ~ '^[A-Z0-9]+([.][A-Z0-9]+)*$' and length(code) <= 35),
    constraint agency_level_is_known check (level in
        ('PROVINCE', 'DEPARTMENT', 'COMMUNE', 'SERVICE_CENTRE', 'COMMUNE_CENTRE', 'UNIT', 'VERTICAL')),
    constraint agency_lasts_a_day check (valid_to is null or valid_to > valid_from),
    constraint agency_has_one_state_a_day unique (code, valid without overlaps),
    constraint agency_parent_exists foreign key (parent_code, period valid)
        references agency (code, period valid) deferrable initially deferred
);
create index agency_path on agency (path text_pattern_ops);
create index agency_parent on agency (parent_code);

-- Agencies outside the province that national data names: ministries, other provinces, groups without a code.
-- They are referred to, never administered here.
create table external_agency (
    code text primary key,
    name text not null,
    source text not null,
    first_seen timestamptz not null
);

create table sector (
    code text primary key,
    version bigint not null,
    name text not null,
    origin text not null,
    constraint sector_origin_is_known check (origin in ('LOCAL', 'NATIONAL'))
);
