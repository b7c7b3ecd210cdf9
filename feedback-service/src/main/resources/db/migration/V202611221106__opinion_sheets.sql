-- A question that an agency puts to citizens, and the reports that answer it.
create table opinion_sheet (
    id             uuid primary key,
    agency_code    text not null,
    title          text not null,
    question       text not null,
    procedure_code text,
    opens_on       date not null,
    closes_on      date not null,
    check (closes_on >= opens_on)
);
create index opinion_sheet_closes on opinion_sheet (closes_on, id desc);
alter table report add column sheet_id uuid references opinion_sheet;
create index report_sheet on report (sheet_id, id desc) where sheet_id is not null;
