-- What stands in brackets lists what a procedure covers and makes a name no less the one that was meant; and what a
-- commune does is what citizens mostly ask for.
alter table procedure_index
    alter column name_tokens set expression as (
        catalog_name_tokens(regexp_replace(name, '[(][^)]*[)]', ' ', 'g'))),
    alter column prior set expression as (
        case when type = 'STANDARD' then 0.12 else 0 end
        + case when levels @> array['COMMUNE'] then 0.25 else 0 end
        + case when subjects @> array['ĐT1'] then 0.04 else 0 end
        + case when listed_only then 0 else 0.02 end);
