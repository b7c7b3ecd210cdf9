-- The whole life of a report, whom it is about, its running legal time, and what was replaced. Who sent it moves out of it.
alter table report drop constraint report_status_check;
alter table report drop constraint report_channel_check;
alter table report drop constraint report_check;
alter table report drop constraint report_check1;
alter table report add constraint report_status_is_known check (status in ('NEW', 'WAITING_SUPPLEMENT', 'SUPPLEMENTED',
    'REJECTED', 'REDIRECTED', 'ACCEPTED', 'TRANSFERRED', 'RETURNED', 'PROCESSING', 'WAITING_PUBLICATION', 'PUBLISHED'));
alter table report add constraint report_channel_is_known check (channel in ('ONLINE', 'NATIONAL_PORTAL', 'DIRECT', 'PHONE',
    'POST', 'EMAIL', 'OPINION_SHEET'));
alter table report add constraint report_published_is_seen check ((status = 'PUBLISHED') = (published_at is not null));
alter table report add constraint report_published_is_answered check ((published_at is null) = (public_answer is null));

alter table report add column procedure_code text;
alter table report add column place text;
alter table report add column place_folded text;
alter table report add column about_agency text;
alter table report add column about_officer text;
alter table report add column about_name text;
alter table report add column anonymous boolean not null default false;
alter table report add column national_code text unique;
alter table report add column ground text check (ground in ('CONDUCT', 'UNSUITABLE', 'INCONSISTENT', 'ILLEGAL',
    'AGAINST_TREATY', 'OTHER'));
alter table report add column competent_agency text;
alter table report add column came_from text;
alter table report add column answer_number text;
alter table report add column answer_date date;
alter table report add column satisfied boolean;
alter table report add column judged_at timestamptz;
alter table report add column reopened int not null default 0;
alter table report add column duty text;
alter table report add column due_at timestamptz;
alter table report add column soon_at timestamptz;
alter table report add constraint report_duty_is_timed check ((duty is null) = (due_at is null) and (duty is null) = (soon_at is null));
alter table report add constraint report_about_is_whole check (about_agency is not null or (about_officer is null and about_name is null));
create index report_procedure on report (procedure_code, id desc) where procedure_code is not null;
create index report_dossier on report (application_id) where application_id is not null;
create index report_due on report (due_at, id) where due_at is not null;

alter table report_step add column to_agency text;

create table report_former_text (
    report_id   uuid not null references report,
    number      integer not null,
    kind        text not null check (kind in ('ANSWER', 'PUBLIC_CONTENT', 'PUBLIC_ANSWER')),
    text        text not null,
    replaced_at timestamptz not null,
    actor       text not null,
    reason      text not null,
    primary key (report_id, number)
);

-- Identity stands apart from content: whose report it is, too. Texts are encrypted, sealed_with names the key.
alter table report_sender alter column name drop not null;
alter table report_sender alter column address drop not null;
alter table report_sender alter column phone drop not null;
alter table report_sender add column person_key text;
alter table report_sender add column organisation boolean not null default false;
alter table report_sender add column identified boolean not null default false;
alter table report_sender add column sealed_with text not null default '';
update report_sender s set person_key = r.person_key from report r where r.id = s.report_id;
update report_step s set actor = 'sender' from report r
    where r.id = s.report_id and r.person_key is not null and s.status in ('NEW', 'SUPPLEMENTED');
drop index report_person;
alter table report drop column person_key;
create index report_sender_person on report_sender (person_key, report_id desc) where person_key is not null;
create index report_sender_key on report_sender (sealed_with);

-- What everybody may search by words.
drop index report_published;
create index report_published on report (id desc) where published_at is not null;
alter table report add column search_words tsvector not null
    generated always as (to_tsvector('simple'::regconfig, coalesce(search_text, ''))) stored;
create index report_search on report using gin (search_words) where published_at is not null;

-- What the law or the province may change, and in force when. Scope: the kind of a report, the level of an escalation.
create table report_rule (
    rule       text not null,
    scope      text not null default '',
    amount     int  not null check (amount >= 0),
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    basis      text not null,
    primary key (rule, scope, valid_from)
);
insert into report_rule (rule, scope, amount, valid_from, basis) values
    ('REOPEN_DAYS', '', 10, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định'),
    ('ANONYMOUS', 'REPORT', 0, '2008-01-01', 'Nghị định 20/2008/NĐ-CP, Điều 7'),
    ('ANONYMOUS', 'RECOMMENDATION', 0, '2008-01-01', 'Nghị định 20/2008/NĐ-CP, Điều 7'),
    ('SOON_DAYS', '', 1, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định');
