-- What searching looks at: one row for each version that is in force or will be, and one for each procedure of which the
-- national list gives no more than the name. Past versions are not searched, so they are not here: 5 versions of a
-- procedure cost a search no more than one.

-- The words of a text as searching compares them: folded, i and y alike (kí, ký), letters and figures only.
create function catalog_tokens(value text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(translate(catalog_fold(value), 'y', 'i'), '[^a-z0-9]+', ' ', 'g'));

-- Every name begins with them or might as well.
create function catalog_name_tokens(value text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(catalog_tokens(value), '^thu tuc (hanh chinh )?', '');

create function catalog_texts(value jsonb) returns text[]
    language sql immutable parallel safe
    return array(select jsonb_array_elements_text(coalesce(value, '[]'::jsonb)));

create table procedure_index (
    id uuid primary key,
    code text not null,
    version_id uuid,
    name text not null,
    keywords text not null,
    type text not null,
    sector_code text,
    sector_name text,
    issuer text,
    internal boolean not null,
    listed_only boolean not null,
    agencies text[] not null,
    levels text[] not null,
    subjects text[] not null,
    online_level text not null,
    valid_from date,
    valid daterange not null,
    name_tokens text not null generated always as (catalog_name_tokens(name)) stored,
    words tsvector not null generated always as (array_to_tsvector(string_to_array(catalog_tokens(
        name || ' ' || keywords || ' ' || code), ' '))) stored,
    -- What the same match is worth more for: what every province has, and what citizens ask of their commune.
    prior real not null generated always as (
        case when type = 'STANDARD' then 0.12 else 0 end
        + case when levels @> array['COMMUNE'] then 0.1 else 0 end
        + case when subjects @> array['ĐT1'] then 0.04 else 0 end
        + case when listed_only then 0 else 0.02 end) stored,
    constraint index_online_level_is_known check (online_level in ('NONE', 'PARTIAL', 'FULL')),
    constraint index_listed_has_no_version check (listed_only = (version_id is null))
);
create index procedure_index_words on procedure_index using gin (words) with (fastupdate = off);
create index procedure_index_code on procedure_index (code text_pattern_ops);
create index procedure_index_code_part on procedure_index using gin (code gin_trgm_ops) with (fastupdate = off);
create index procedure_index_sector on procedure_index (sector_code);
create index procedure_index_agencies on procedure_index using gin (agencies) with (fastupdate = off);
create index procedure_index_levels on procedure_index using gin (levels) with (fastupdate = off);
create index procedure_index_subjects on procedure_index using gin (subjects) with (fastupdate = off);
create index procedure_index_online_level on procedure_index (online_level);

-- Kept by the database itself, so that whoever writes validity cannot forget it. Validity that was over when it was
-- recorded is the past already.
create function catalog_index_add() returns trigger language plpgsql as $$
begin
    insert into procedure_index (id, code, version_id, name, keywords, type, sector_code, internal, listed_only,
        agencies, levels, subjects, online_level, valid_from, valid)
    select k.id, k.procedure_code, v.id, v.name, coalesce(v.document ->> 'keywords', ''),
           coalesce(v.document ->> 'type', 'STANDARD'), v.sector_code, v.internal, false,
           catalog_texts(v.document -> 'executingAgencies'), catalog_texts(v.document -> 'levels'),
           catalog_texts(v.document -> 'subjectTypes'),
           case when cast(v.document ->> 'fullyOnline' as boolean) then 'FULL'
                when not coalesce(cast(v.document ->> 'offlineOnly' as boolean), false)
                    and v.document @> '{"executionMethods": [{"submissionMethod": "ONLINE"}]}' then 'PARTIAL'
                else 'NONE' end,
           k.valid_from, daterange(k.valid_from, k.valid_to)
      from added k join procedure_version v on v.id = k.version_id
     where k.recorded_to is null
       and (k.valid_to is null
            or k.valid_to > cast(k.recorded_from at time zone 'Asia/Ho_Chi_Minh' as date));
    return null;
end $$;
create trigger procedure_validity_is_searched after insert on procedure_validity
    referencing new table as added for each statement execute function catalog_index_add();

create function catalog_index_remove() returns trigger language plpgsql as $$
begin
    delete from procedure_index i using changed c where i.id = c.id and c.recorded_to is not null;
    return null;
end $$;
create trigger procedure_validity_is_forgotten after update on procedure_validity
    referencing new table as changed for each statement execute function catalog_index_remove();

-- What was published before there was an index.
insert into procedure_index (id, code, version_id, name, keywords, type, sector_code, internal, listed_only,
    agencies, levels, subjects, online_level, valid_from, valid)
select k.id, k.procedure_code, v.id, v.name, coalesce(v.document ->> 'keywords', ''),
       coalesce(v.document ->> 'type', 'STANDARD'), v.sector_code, v.internal, false,
       catalog_texts(v.document -> 'executingAgencies'), catalog_texts(v.document -> 'levels'),
       catalog_texts(v.document -> 'subjectTypes'),
       case when cast(v.document ->> 'fullyOnline' as boolean) then 'FULL'
            when not coalesce(cast(v.document ->> 'offlineOnly' as boolean), false)
                and v.document @> '{"executionMethods": [{"submissionMethod": "ONLINE"}]}' then 'PARTIAL'
            else 'NONE' end,
       k.valid_from, daterange(k.valid_from, k.valid_to)
  from procedure_validity k join procedure_version v on v.id = k.version_id
 where k.recorded_to is null
   and (k.valid_to is null or k.valid_to > cast(k.recorded_from at time zone 'Asia/Ho_Chi_Minh' as date));

-- What people type and what names say instead. Letter case and diacritics do not matter. Whoever
-- finds another one adds a row.
create table search_term (
    term text primary key,
    means text not null,
    constraint search_term_says_something check (catalog_tokens(term) <> ''),
    constraint search_term_means_something check (catalog_tokens(means) <> '')
);
insert into search_term (term, means) values
    ('gpxd', 'giấy phép xây dựng'),
    ('gplx', 'giấy phép lái xe'),
    ('bằng lái xe', 'giấy phép lái xe'),
    ('bằng lái', 'giấy phép lái xe'),
    ('cccd', 'căn cước'),
    ('cmnd', 'căn cước'),
    ('căn cước công dân', 'căn cước'),
    ('chứng minh nhân dân', 'căn cước'),
    ('chứng minh thư', 'căn cước'),
    ('bhyt', 'bảo hiểm y tế'),
    ('bhxh', 'bảo hiểm xã hội'),
    ('bhtn', 'trợ cấp thất nghiệp'),
    ('bảo hiểm thất nghiệp', 'trợ cấp thất nghiệp'),
    ('với người nước ngoài', 'có yếu tố nước ngoài'),
    ('kt3', 'đăng ký tạm trú'),
    ('sao y bản chính', 'chứng thực bản sao từ bản chính'),
    ('hktt', 'đăng ký thường trú'),
    ('hộ khẩu thường trú', 'đăng ký thường trú'),
    ('nhập hộ khẩu', 'đăng ký thường trú'),
    ('sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'),
    ('sổ hồng', 'giấy chứng nhận quyền sử dụng đất'),
    ('gcn', 'giấy chứng nhận'),
    ('gcnqsdd', 'giấy chứng nhận quyền sử dụng đất'),
    ('qsdd', 'quyền sử dụng đất'),
    ('sdd', 'sử dụng đất'),
    ('dkkd', 'đăng ký kinh doanh'),
    ('dkdn', 'đăng ký doanh nghiệp'),
    ('hkd', 'hộ kinh doanh'),
    ('dn', 'doanh nghiệp'),
    ('dntn', 'doanh nghiệp tư nhân'),
    ('ct tnhh', 'công ty TNHH'),
    ('htx', 'hợp tác xã'),
    ('nn', 'nước ngoài'),
    ('nnn', 'người nước ngoài'),
    ('gpld', 'giấy phép lao động'),
    ('attp', 'an toàn thực phẩm'),
    ('vsattp', 'an toàn thực phẩm'),
    ('vệ sinh an toàn thực phẩm', 'an toàn thực phẩm'),
    ('pccc', 'phòng cháy'),
    ('phòng cháy chữa cháy', 'phòng cháy'),
    ('dtm', 'đánh giá tác động môi trường'),
    ('llttp', 'lý lịch tư pháp'),
    ('lltp', 'lý lịch tư pháp'),
    ('tthn', 'tình trạng hôn nhân'),
    ('độc thân', 'tình trạng hôn nhân'),
    ('giấy độc thân', 'xác nhận tình trạng hôn nhân'),
    ('giấy khai sinh', 'khai sinh'),
    ('giấy chứng tử', 'khai tử'),
    ('giấy báo tử', 'khai tử'),
    ('cưới', 'kết hôn'),
    ('li dị', 'ly hôn'),
    ('sang tên', 'chuyển nhượng'),
    ('tách sổ', 'tách thửa'),
    ('tạm vắng', 'khai báo tạm vắng'),
    ('passport', 'hộ chiếu'),
    ('visa', 'thị thực'),
    ('trợ cấp thất nghiệp', 'hưởng trợ cấp thất nghiệp'),
    ('người già', 'người cao tuổi'),
    ('công chứng', 'chứng thực'),
    ('sao y', 'bản sao'),
    ('photo', 'bản sao'),
    ('ubnd', 'ủy ban nhân dân'),
    ('bds', 'bất động sản'),
    ('dkkt', 'đăng ký khai tử'),
    ('dkks', 'đăng ký khai sinh'),
    ('dkkh', 'đăng ký kết hôn'),
    ('ktt', 'khuyết tật'),
    ('nkt', 'người khuyết tật'),
    ('ncc', 'người có công');
