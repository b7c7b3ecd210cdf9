-- The first page of a search as one statement, as a service that keeps no names in memory would ask it: 1 the words as
-- a query, 2 as a phrase, 3 how many.
with asked as materialized (
    select cast(? as tsquery) as every, cast(? as text) as phrase, cast(? as int) as words),
hits as materialized (
    select i.*, strpos(' ' || i.name_tokens, ' ' || a.phrase) as place, a.words as asked_words,
           array_length(string_to_array(i.name_tokens, ' '), 1) as name_words
      from asked a join procedure_index i on i.words @@ a.every
     where i.valid @> current_date and not i.internal
       and not (i.listed_only and exists (
            select 1 from procedure_index o
             where o.code = i.code and not o.listed_only and o.valid @> current_date))),
best as materialized (
    select h.*, round(cast(4 + prior + case place when 0 then 0 when 1 then 0.7 else 0.5 end
               + 0.9 * least(1.0, asked_words::float8 / greatest(name_words, 1)) as numeric), 6) as score
      from hits h order by score desc, code limit 21)
select b.code, b.name, b.sector_code, s.name, v.number, b.valid_from, b.online_level, b.type, b.issuer, b.listed_only,
       b.score
  from best b left join sector s on s.code = b.sector_code left join procedure_version v on v.id = b.version_id
 order by b.score desc, b.code
