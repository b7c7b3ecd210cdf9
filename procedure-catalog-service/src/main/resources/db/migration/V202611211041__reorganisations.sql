-- Agencies merged, split or renamed, each by a document and from a day on; the chain from an old code to what stands
-- for it on a later day is read from here. A plain closing with a successor stays in agency.successor_code.
create table agency_reorganisation (
    id uuid primary key,
    kind text not null,
    effective_on date not null,
    legal_basis text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint reorganisation_kind_is_known check (kind in ('MERGE', 'SPLIT', 'RENAME'))
);
create index agency_reorganisation_recent on agency_reorganisation (effective_on desc, id desc);

create table agency_succession (
    reorganisation_id uuid not null references agency_reorganisation,
    predecessor_code text not null,
    successor_code text not null,
    effective_on date not null,
    primary key (predecessor_code, effective_on, successor_code)
);
create index agency_succession_successor on agency_succession (successor_code, effective_on);
create index agency_succession_reorganisation on agency_succession (reorganisation_id);
