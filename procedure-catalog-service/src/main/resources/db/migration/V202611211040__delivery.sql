-- What a version itself says about being done online; the controller's own statement below goes before it.
alter table procedure_version add column stated_online_level text not null generated always as (
    case when document @> '{"offlineOnly": true}' then 'NONE'
         when document @> '{"fullyOnline": true}' then 'FULL'
         when document @? '$.executionMethods[*] ? (@.submissionMethod == "ONLINE")' then 'PARTIAL'
         else 'NONE' end) stored;

-- How a procedure is offered, day by day: how far online (NĐ 42/2022, NĐ 224/2026 Đ14), between which agencies, where it
-- may be handed in and until what hour it still counts as today. One state a day, whoever writes.
create table procedure_delivery (
    id uuid primary key,
    version bigint not null,
    revision bigint not null,
    procedure_code text not null references procedure,
    valid_from date not null,
    valid_to date,
    online_level text not null,
    legacy_level int,
    partial_reason text,
    inter_agency_kind text not null,
    beyond_territory boolean not null,
    cut_off time,
    changed_at timestamptz not null,
    changed_by text not null,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    constraint delivery_online_level_is_known check (online_level in ('NONE', 'PARTIAL', 'FULL')),
    constraint delivery_legacy_level_is_known check (legacy_level between 1 and 4),
    constraint delivery_partial_says_why check ((online_level = 'PARTIAL') = (partial_reason is not null)),
    constraint delivery_inter_agency_is_known check (inter_agency_kind in ('NONE', 'SAME_LEVEL', 'CROSS_LEVEL')),
    constraint delivery_lasts_a_day check (valid_to is null or valid_to > valid_from),
    constraint delivery_has_one_state_a_day unique (procedure_code, valid without overlaps)
);
create index procedure_delivery_online on procedure_delivery (online_level, procedure_code);
create index procedure_delivery_inter_agency on procedure_delivery (inter_agency_kind, procedure_code);

-- Who may receive beyond its territory; none named means every one-stop of the province.
create table procedure_receiver (
    delivery_id uuid not null references procedure_delivery on delete cascade,
    agency_code text not null,
    primary key (delivery_id, agency_code)
);
create index procedure_receiver_agency on procedure_receiver (agency_code);
