-- Lower case, without diacritics, composed, Đ as d: what a citizen types without a Vietnamese keyboard.
-- unaccent() is only STABLE because its dictionary may be replaced; this one is named and never is.
create function catalog_fold(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

create table publication_decision (
    id uuid primary key,
    version bigint not null,
    number text not null,
    issuing_agency text not null,
    origin text not null,
    signed_on date not null,
    effective_on date not null,
    shortened boolean not null,
    status text not null,
    created_at timestamptz not null,
    created_by text not null,
    published_at timestamptz,
    published_by text,
    new_count int not null default 0,
    amend_count int not null default 0,
    replace_count int not null default 0,
    abolish_count int not null default 0,
    signed_late boolean,
    posted_late boolean,
    constraint decision_status_is_known check (status in ('DRAFT', 'PUBLISHED')),
    constraint decision_origin_is_known check (origin in ('LOCAL', 'NATIONAL')),
    constraint decision_published_since check ((status = 'PUBLISHED') = (published_at is not null)),
    constraint decision_numbers_are_unique unique (issuing_agency, number)
);
create index decision_recent on publication_decision (created_at desc, id desc);

-- One row per procedure code ever known; what there is to say about it is in its versions.
create table procedure (
    code text primary key,
    created_at timestamptz not null,
    constraint procedure_code_is_national check (code ~ '^[0-9][.][0-9]{6}$')
);

-- What a procedure says. Never changed and never deleted.
create table procedure_version (
    id uuid primary key,
    procedure_code text not null references procedure,
    number int not null check (number > 0),
    decision_id uuid not null references publication_decision,
    name text not null,
    sector_code text not null references sector,
    internal boolean not null,
    document jsonb not null,
    content_hash text not null,
    published_at timestamptz not null,
    folded text not null generated always as (catalog_fold(procedure_code || ' ' || name)) stored,
    words tsvector not null generated always as (
        setweight(to_tsvector('simple', catalog_fold(procedure_code || ' ' || replace(procedure_code, '.', ' '))), 'A')
        || setweight(to_tsvector('simple', catalog_fold(name)), 'A')
        || setweight(to_tsvector('simple', catalog_fold(coalesce(document ->> 'keywords', ''))), 'B')) stored,
    constraint version_numbers_are_unique unique (procedure_code, number)
);
create index procedure_version_words on procedure_version using gin (words);
create index procedure_version_folded on procedure_version using gin (folded gin_trgm_ops);
create index procedure_version_decision on procedure_version (decision_id);

-- When each version is in force, and since when we have known it (bitemporal). A row is never changed except to say
-- that it is no longer what we know; two versions of one procedure are never in force on one day in one state of
-- knowledge.
create table procedure_validity (
    id uuid primary key,
    version_id uuid not null references procedure_version,
    procedure_code text not null references procedure,
    decision_id uuid not null references publication_decision,
    valid_from date not null,
    valid_to date,
    successor_code text,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    recorded tstzrange not null generated always as (tstzrange(recorded_from, recorded_to)) stored,
    constraint validity_lasts_a_day check (valid_to is null or valid_to > valid_from),
    constraint procedure_has_one_version_a_day
        exclude using gist (procedure_code with =, valid with &&, recorded with &&)
);
create index procedure_validity_version on procedure_validity (version_id);
create index procedure_validity_known on procedure_validity (procedure_code) where recorded_to is null;

create table procedure_agency (
    version_id uuid not null references procedure_version,
    agency_code text not null,
    role text not null,
    primary key (version_id, role, agency_code),
    constraint procedure_agency_role_is_known check (role in ('EXECUTING', 'COORDINATING'))
);
create index procedure_agency_code on procedure_agency (agency_code, version_id);

create function catalog_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A published procedure version is immutable' using errcode = 'restrict_violation';
end $$;
create trigger procedure_version_is_immutable before update or delete on procedure_version
    for each row execute function catalog_refuse_change();

create function catalog_only_forget() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.recorded_to is not null or new.recorded_to is null
        or (to_jsonb(old) - '{recorded_to,recorded}'::text[]) <> (to_jsonb(new) - '{recorded_to,recorded}'::text[]) then
        raise exception 'Recorded validity is immutable' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger procedure_validity_is_history before update or delete on procedure_validity
    for each row execute function catalog_only_forget();

-- The items of a decision as its author sent them; base is the state of validity that the author had before him.
create table decision_item (
    decision_id uuid not null references publication_decision on delete cascade,
    position int not null,
    kind text not null,
    procedure_code text not null,
    replaces text,
    change_note text,
    document jsonb,
    base uuid,
    version_id uuid references procedure_version,
    primary key (decision_id, position),
    constraint decision_item_kind_is_known check (kind in ('NEW', 'AMEND', 'REPLACE', 'ABOLISH'))
);

-- How long before its effect a decision must be signed, and how soon after signing it must be posted (NĐ 63/2010
-- Đ15, Đ24). The law changes these, so they are data with validity.
create table publication_term (
    issuer text not null,
    shortened boolean not null,
    signed_before int,
    signed_before_unit text not null default 'DAY' check (signed_before_unit in ('DAY', 'WORKING_DAY')),
    posted_within int not null,
    valid_from date not null,
    valid_to date,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    constraint publication_term_issuer_is_known check (issuer in ('MINISTRY', 'PROVINCE')),
    constraint publication_term_is_one_a_day unique (issuer, shortened, valid without overlaps)
);
insert into publication_term (issuer, shortened, signed_before, posted_within, valid_from) values
    ('MINISTRY', false, 20, 10, '2010-10-14'),
    ('PROVINCE', false, 5, 5, '2010-10-14'),
    ('MINISTRY', true, null, 2, '2010-10-14'),
    ('PROVINCE', true, null, 2, '2010-10-14');
