-- Where a version comes from: it took over from the one before it, or took another procedure's place. A later decision
-- that moves or cancels it gives those days back.
alter table procedure_version
    add column continues boolean not null default false,
    add column replaces_code text;
alter table procedure_version disable trigger procedure_version_is_immutable;
update procedure_version v
   set continues = i.kind = 'AMEND', replaces_code = i.replaces
  from decision_item i
 where i.version_id = v.id and i.kind in ('AMEND', 'REPLACE');
alter table procedure_version enable trigger procedure_version_is_immutable;

-- A decision may correct an earlier one: another text for the same days, another first day, or none at all.
alter table publication_decision
    add column corrects uuid references publication_decision,
    add column signer text,
    add column changed_at timestamptz,
    add column changed_by text,
    add column correct_count int not null default 0,
    add column redate_count int not null default 0,
    add column cancel_count int not null default 0,
    drop constraint decision_status_is_known,
    add constraint decision_status_is_known check (status in ('DRAFT', 'CHECKED', 'SIGNED', 'PUBLISHED'));
create index decision_corrections on publication_decision (corrects) where corrects is not null;
create index decision_by_issuer on publication_decision (issuing_agency, created_at desc, id desc);
create index decision_by_status on publication_decision (status, created_at desc, id desc);
create index decision_by_signing on publication_decision (signed_on);

alter table decision_item
    add column version_number int,
    drop constraint decision_item_kind_is_known,
    add constraint decision_item_kind_is_known
        check (kind in ('NEW', 'AMEND', 'REPLACE', 'ABOLISH', 'CORRECT', 'REDATE', 'CANCEL'));
create index decision_item_procedure on decision_item (procedure_code);
create index decision_item_replaced on decision_item (replaces) where replaces is not null;

-- The limits that a late decision has broken, as they were when it was posted.
alter table publication_decision
    add column signed_before int,
    add column signed_before_unit text,
    add column posted_within int,
    add column posting_due date,
    add column earliest_effect date;
create index decision_late on publication_decision (issuing_agency, created_at desc, id desc)
    where signed_late or posted_late;

-- Which kinds may take effect before they are signed: announcing late what a law has already changed is late, not
-- wrong, but nobody's rule may be taken away behind his back. The law changes these, so they are data with validity.
create table decision_kind_rule (
    kind text not null,
    before_signing boolean not null,
    valid_from date not null,
    valid_to date,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    constraint decision_kind_rule_kind_is_known
        check (kind in ('NEW', 'AMEND', 'REPLACE', 'ABOLISH', 'CORRECT', 'REDATE', 'CANCEL')),
    constraint decision_kind_rule_is_one_a_day unique (kind, valid without overlaps)
);
insert into decision_kind_rule (kind, before_signing, valid_from) values
    ('NEW', true, '2010-10-14'), ('AMEND', true, '2010-10-14'), ('REPLACE', false, '2010-10-14'),
    ('ABOLISH', false, '2010-10-14'), ('CORRECT', true, '2010-10-14'), ('REDATE', false, '2010-10-14'),
    ('CANCEL', true, '2010-10-14');

-- Amounts in đồng outside these bounds are probably a slip; publishing them needs a confirmation.
create table fee_bound (
    fee_kind text not null,
    least bigint not null,
    most bigint not null,
    valid_from date not null,
    valid_to date,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    constraint fee_bound_is_ordered check (least <= most),
    constraint fee_bound_is_one_a_day unique (fee_kind, valid without overlaps)
);
insert into fee_bound (fee_kind, least, most, valid_from) values
    ('FEE', 1000, 1000000000, '2010-10-14'), ('SERVICE_FEE', 1000, 1000000000, '2010-10-14'),
    ('PRICE_LEVEL', 1000, 1000000000, '2010-10-14');

-- Warnings that somebody has looked at. They go when the draft is saved again.
create table decision_confirmation (
    decision_id uuid not null references publication_decision on delete cascade,
    field text not null,
    rule text not null,
    reason text not null,
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    primary key (decision_id, field, rule)
);
