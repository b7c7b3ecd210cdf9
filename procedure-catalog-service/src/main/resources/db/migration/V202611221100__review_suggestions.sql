-- What reports of citizens give reason to review (NĐ 63/2010 Đ29): told by feedback-service, taken up by an item of a plan.
create table review_suggestion (
    id             uuid primary key,
    report_code    text not null,
    procedure_code text not null,
    agency_code    text not null,
    ground         text not null,
    finding        text not null,
    found_at       timestamptz not null,
    item_id        uuid references review_item
);
create index review_suggestion_agency on review_suggestion (agency_code, id desc);
create index review_suggestion_procedure on review_suggestion (procedure_code, id desc);
