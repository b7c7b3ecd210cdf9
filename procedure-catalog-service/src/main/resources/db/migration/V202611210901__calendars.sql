-- Working calendars: a version never changes once it is active, because due dates are explained by it.
create table calendar_version (
    id uuid primary key,
    version bigint not null,
    agency_code text not null,
    number int not null,
    name text not null,
    status text not null,
    valid_from date not null,
    valid_to date,
    working_hours text not null,
    created_at timestamptz not null,
    activated_at timestamptz,
    constraint calendar_status_is_known check (status in ('DRAFT', 'ACTIVE')),
    constraint calendar_active_since check ((status = 'ACTIVE') = (activated_at is not null)),
    constraint calendar_lasts_a_day check (valid_to is null or valid_to > valid_from),
    constraint calendar_numbers_are_unique unique (agency_code, number)
);

create table calendar_day (
    calendar_id uuid not null references calendar_version on delete cascade,
    day date not null,
    kind text not null,
    name text not null,
    primary key (calendar_id, day),
    constraint calendar_day_kind_is_known
        check (kind in ('HOLIDAY', 'COMPENSATORY_OFF', 'MAKE_UP_WORKING', 'LOCAL_CLOSURE'))
);
