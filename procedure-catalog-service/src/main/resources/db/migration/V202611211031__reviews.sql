-- Review and simplification (NĐ 63/2010 Đ27-Đ31): a yearly plan, its procedures, findings by criterion, proposals with
-- what compliance costs before and after, and the decision that carries a proposal out.
create table review_plan (
    id uuid primary key,
    version bigint not null,
    agency_code text not null,
    year int not null,
    title text not null,
    status text not null,
    created_at timestamptz not null,
    created_by text not null,
    approved_at timestamptz,
    approved_by text,
    approved_late boolean,
    constraint review_plan_status_is_known check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'COMPLETED')),
    constraint review_plan_approved_by_somebody
        check ((status in ('APPROVED', 'COMPLETED')) = (approved_at is not null and approved_by is not null)),
    constraint review_plan_is_one_a_year unique (agency_code, year)
);
create index review_plan_newest on review_plan (id desc);

create table review_item (
    id uuid primary key,
    version bigint not null,
    plan_id uuid not null references review_plan,
    agency_code text not null,
    procedure_code text not null references procedure,
    unit_code text not null,
    starts_on date not null,
    ends_on date not null,
    basis text not null,
    expected_product text not null,
    status text not null,
    outcome text,
    conclusion text,
    constraint review_item_lasts check (ends_on >= starts_on),
    constraint review_item_basis_is_known check (basis in ('GOVERNMENT', 'OWN_CHOICE', 'FEEDBACK')),
    constraint review_item_status_is_known check (status in ('PLANNED', 'IN_REVIEW', 'CONCLUDED')),
    constraint review_item_outcome_is_known
        check (outcome in ('KEEP', 'AMEND', 'REPLACE', 'CANCEL', 'ABOLISH', 'PROPOSE_UP')),
    constraint review_item_concluded check ((status = 'CONCLUDED') = (outcome is not null)),
    constraint review_item_is_planned_once unique (plan_id, procedure_code)
);
create index review_item_unit on review_item (unit_code, id desc);
create index review_item_agency on review_item (agency_code, id desc);
create index review_item_procedure on review_item (procedure_code);

create table review_finding (
    item_id uuid not null references review_item on delete cascade,
    criterion text not null,
    satisfied boolean not null,
    note text not null,
    primary key (item_id, criterion),
    constraint review_criterion_is_known check (criterion in ('NECESSITY', 'REASONABLENESS', 'LEGALITY', 'COST'))
);

-- What an hour of whoever complies is worth. Published anew each year, so it has its days; a proposal keeps the row it
-- was reckoned with.
create table compliance_rate (
    subject text not null,
    yearly_income bigint not null check (yearly_income > 0),
    hours_per_year int not null check (hours_per_year > 0),
    source text not null,
    valid_from date not null,
    valid_to date,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    constraint compliance_rate_subject_is_known check (subject in ('CITIZEN', 'ENTERPRISE')),
    constraint compliance_rate_is_one_a_day unique (subject, valid without overlaps)
);
insert into compliance_rate (subject, yearly_income, hours_per_year, source, valid_from, valid_to)
select subject, income, 2112, source || '; 12 tháng × 22 ngày × 8 giờ', cast(first as date), cast(last as date)
  from (values ('CITIZEN'), ('ENTERPRISE')) s (subject),
       (values (101900000, 'GDP bình quân đầu người năm 2023 (101,9 triệu đồng)', '2024-01-01', '2025-01-01'),
               (114000000, 'GDP bình quân đầu người năm 2024 (114 triệu đồng)', '2025-01-01', null))
           r (income, source, first, last);

-- The assessment holds every input and the rate, so that each figure can be reckoned again and explained.
create table simplification_proposal (
    id uuid primary key,
    version bigint not null,
    item_id uuid not null references review_item,
    agency_code text not null,
    procedure_code text not null references procedure,
    kind text not null,
    measure text not null,
    assessment text not null check (assessment is json),
    yearly_before bigint not null,
    yearly_after bigint not null,
    status text not null,
    created_at timestamptz not null,
    created_by text not null,
    settled_at timestamptz,
    settled_by text,
    decision_id uuid references publication_decision,
    constraint proposal_kind_is_known check (kind in ('AMEND', 'REPLACE', 'ABOLISH', 'PROPOSE_UP')),
    constraint proposal_status_is_known
        check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'CARRIED_OUT')),
    constraint proposal_settled_by_somebody check ((settled_at is null) = (settled_by is null)),
    constraint proposal_carried_out_by_a_decision check ((status = 'CARRIED_OUT') = (decision_id is not null))
);
create index proposal_newest on simplification_proposal (agency_code, id desc);
create index proposal_item on simplification_proposal (item_id);
create index proposal_procedure on simplification_proposal (procedure_code);
create index proposal_decision on simplification_proposal (decision_id);
