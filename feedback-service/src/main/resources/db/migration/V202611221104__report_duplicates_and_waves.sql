-- Reports that say the same of the same place, agency or procedure; one stands for those that were merged into it.
alter table report drop constraint report_status_is_known;
alter table report add constraint report_status_is_known check (status in ('NEW', 'WAITING_SUPPLEMENT', 'SUPPLEMENTED',
    'REJECTED', 'REDIRECTED', 'ACCEPTED', 'TRANSFERRED', 'RETURNED', 'PROCESSING', 'WAITING_PUBLICATION', 'PUBLISHED',
    'MERGED'));
alter table report add column merged_into uuid references report;
alter table report add constraint report_merged_somewhere check ((status = 'MERGED') = (merged_into is not null) and merged_into <> id);
create index report_merged_into on report (merged_into) where merged_into is not null;

-- What it says without diacritics, and its words. Reports of before this are not compared.
alter table report add column content_folded text;
alter table report add column content_words tsvector not null
    generated always as (to_tsvector('simple'::regconfig, coalesce(content_folded, ''))) stored;
create index report_content_words on report using gin (content_words);
create index report_submitted on report (submitted_at);

insert into report_rule (rule, scope, amount, valid_from, basis) values
    ('WAVE_LEAST', '', 5, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định'),
    ('WAVE_PERCENT', '', 200, '2008-01-01', 'Mặc định của hệ thống; tỉnh quyết định');
