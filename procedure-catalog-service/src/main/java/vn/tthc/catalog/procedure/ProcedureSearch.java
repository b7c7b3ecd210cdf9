package vn.tthc.catalog.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/**
 * Finds procedures in force today by what people type: with or without diacritics, in any case, parts of a code, a
 * word not yet finished, a word misspelt.
 *
 * <p>An exact code comes first, then codes that begin so, then names that hold the phrase, then the better match.
 */
@ApplicationScoped
@Transactional
class ProcedureSearch {

    /** Exact matches come out of indexes; only where there are none is it asked what was nearly meant. */
    private static final String MATCHING = """
            with asked as materialized (
                select t.f, t.f ~ '^[0-9.]+$' as is_code,
                       btrim(regexp_replace(t.f, '[^[:alnum:].,/()-]+', ' ', 'g')) as phrase,
                       case when numnode(plainto_tsquery('simple', t.f)) = 0 then null
                            else cast(cast(plainto_tsquery('simple', t.f) as text) || ':*' as tsquery) end as words
                  from (select catalog_fold(cast(:q as text)) as f) t),
            hits as materialized (
                select v.id from asked a join procedure_version v on v.words @@ a.words
                union
                select v.id from asked a join procedure_version v on v.folded like '%' || a.phrase || '%'
                 where a.phrase <> ''),
            near as materialized (
                select v.id from asked a join procedure_version v on a.f <% v.folded
                 where not a.is_code and not exists (
                    select 1 from hits h join procedure_validity k on k.version_id = h.id
                     where k.recorded_to is null and k.valid @> cast(:today as date))),
            found as (
                select v.procedure_code as code, v.name, v.sector_code, s.name as sector_name, v.number,
                       k.valid_from, cast(v.document ->> 'fullyOnline' as boolean) as fully_online,
                       exists (select 1 from jsonb_array_elements(v.document -> 'executionMethods') m
                                where m ->> 'submissionMethod' = 'ONLINE')
                           and not coalesce(cast(v.document ->> 'offlineOnly' as boolean), false) as online,
                       case when a.f = '' then 0 else round(cast(
                           case when v.procedure_code = a.f then 100 when v.procedure_code like a.f || '%' then 50
                                else 0 end
                           + case when v.folded like '%' || a.phrase || '%' then 10 else 0 end
                           + coalesce(ts_rank(v.words, a.words), 0) + word_similarity(a.f, v.folded)
                           as numeric), 6) end as score
                  from asked a, procedure_validity k
                  join procedure_version v on v.id = k.version_id
                  join sector s on s.code = v.sector_code
                 where k.recorded_to is null and k.valid @> cast(:today as date)
                   and (not v.internal or :internal)
                   and (cast(:sector as text) is null or v.sector_code = cast(:sector as text))
                   and (cast(:agency as text) is null or exists (
                        select 1 from procedure_agency pa
                         where pa.version_id = v.id and pa.agency_code = cast(:agency as text)
                           and pa.role = 'EXECUTING'))
                   and (a.f = '' or v.id in (select id from hits union all select id from near)))
            """;

    private final Sql sql;
    private final Clock clock;

    ProcedureSearch(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is looked for; internal procedures are found only by those who may see them. */
    record Wanted(
            String text, @Nullable String sector, @Nullable String agency, boolean internal) {}

    /** Where a page ended. */
    record Position(BigDecimal score, String code) {}

    /** One procedure found. */
    record Found(
            String code,
            String name,
            String sectorCode,
            String sectorName,
            int version,
            LocalDate validFrom,
            boolean fullyOnline,
            boolean receivableOnline) {}

    private record Row(Found found, BigDecimal score) {}

    Page<Found> page(Wanted wanted, PageRequest page) {
        var after = page.cursor(Position.class).orElse(null);
        var rows = rows(wanted, after, page.limit() + 1);
        var total = page.total() ? Total.of(count(wanted)) : null;
        return Page.of(rows, page, r -> new Position(r.score(), r.found().code()), Row::found, total);
    }

    private List<Row> rows(Wanted wanted, @Nullable Position after, int rows) {
        var query = sql.rows(MATCHING + """
                select code, name, sector_code, sector_name, number, valid_from, fully_online, online, score from found
                 where cast(:score as numeric) is null or score < cast(:score as numeric)
                    or (score = cast(:score as numeric) and code > cast(:code as text))
                 order by score desc, code limit :rows""");
        query.setParameter("score", after == null ? null : after.score().toPlainString());
        query.setParameter("code", after == null ? null : after.code());
        query.setParameter("rows", rows);
        return asked(query, wanted).getResultList().stream()
                .map(ProcedureSearch::row)
                .toList();
    }

    private long count(Wanted wanted) {
        var query = sql.rows(MATCHING + "select count(*) from (select 1 from found limit :rows) counted");
        query.setParameter("rows", (int) Total.EXACT_UP_TO + 1);
        return asked(query, wanted).getSingleResult().get(0, Long.class);
    }

    private TypedQuery<Tuple> asked(TypedQuery<Tuple> query, Wanted wanted) {
        return query.setParameter("q", wanted.text().strip())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("internal", wanted.internal())
                .setParameter("sector", wanted.sector())
                .setParameter("agency", wanted.agency());
    }

    private static Row row(Tuple t) {
        return new Row(
                new Found(
                        t.get(0, String.class),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        t.get(4, Integer.class),
                        Sql.day(t, 5),
                        Boolean.TRUE.equals(t.get(6, Boolean.class)),
                        Boolean.TRUE.equals(t.get(7, Boolean.class))),
                new BigDecimal(t.get(8, Number.class).toString()));
    }
}
