package vn.tthc.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/**
 * Finds procedures in force today, and those of which only the national list tells, by what people type: with or without
 * diacritics, abbreviated, misspelt, unfinished, or part of a code.
 *
 * <p>The best answer holds all the words, as they stand in the question, at its beginning, and little else; what every
 * province has goes before what one has made for itself. A code comes first if it is exact, then if it begins so.
 */
@ApplicationScoped
@Transactional
class ProcedureSearch {

    private final Sql sql;
    private final Languages languages;
    private final Clock clock;

    ProcedureSearch(Sql sql, Languages languages, Clock clock) {
        this.sql = sql;
        this.languages = languages;
        this.clock = clock;
    }

    /** What is looked for; internal procedures are found only by those who may see them. */
    record Wanted(String text, SearchFilter filter, boolean internal) {}

    /** Where a page ended. */
    record Position(BigDecimal score, String code) {}

    /**
     * One procedure found.
     *
     * @param version absent, as is validFrom, where only the national list tells of it
     * @param issuer who promulgated it, as the national list has it
     * @param listedOnly it is in the national list, and its text is not in this catalogue
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String code,
            String name,
            @Nullable String sectorCode,
            @Nullable String sectorName,
            @Nullable Integer version,
            @Nullable LocalDate validFrom,
            boolean fullyOnline,
            boolean receivableOnline,
            String onlineLevel,
            String type,
            @Nullable String issuer,
            boolean listedOnly) {}

    private record Row(Found found, BigDecimal score) {}

    Page<Found> page(Wanted wanted, PageRequest page) {
        var question = question(wanted);
        if (question.isNothing()) {
            return Page.of(List.<Row>of(), page, Row::score, Row::found, page.total() ? Total.of(0) : null);
        }
        var after = page.cursor(Position.class).orElse(null);
        var rows = rows(wanted, question, after, page.limit() + 1);
        var total = page.total() ? Total.of(count(wanted, question)) : null;
        return Page.of(rows, page, r -> new Position(r.score(), r.found().code()), Row::found, total);
    }

    Question question(Wanted wanted) {
        return languages.current().understand(wanted.text());
    }

    Statement statement(Wanted wanted, Question question) {
        return new Statement(sql, question, LocalDate.now(clock), wanted.internal());
    }

    private List<Row> rows(Wanted wanted, Question question, @Nullable Position after, int rows) {
        var filters = new Filters(wanted.filter());
        var statement = statement(wanted, question);
        var parameters = new HashMap<String, @Nullable Object>(filters.parameters());
        parameters.put("score", after == null ? null : after.score().toPlainString());
        parameters.put("after", after == null ? null : after.code());
        parameters.put("rows", rows);
        return statement.query("""
                        , best as materialized (
                            select * from (select h.*, %s as score from hits h where %s) f
                             where cast(:score as numeric) is null or score < cast(:score as numeric)
                                or (score = cast(:score as numeric) and code > cast(:after as text))
                             order by score desc, code limit :rows)
                        select b.code, b.name, b.sector_code, coalesce(s.name, b.sector_name), v.number, b.valid_from,
                               b.offered_online, b.type, b.issuer, b.listed_only, b.score
                          from best b left join sector s on s.code = b.sector_code
                          left join procedure_version v on v.id = b.version_id
                         order by b.score desc, b.code""".formatted(statement.score(), filters.all()), parameters).getResultList().stream()
                .map(ProcedureSearch::row)
                .toList();
    }

    private long count(Wanted wanted, Question question) {
        var filters = new Filters(wanted.filter());
        var parameters = new HashMap<String, Object>(filters.parameters());
        parameters.put("rows", (int) Total.EXACT_UP_TO + 1);
        return statement(wanted, question)
                .query(
                        "select count(*) from (select 1 from hits where %s limit :rows) counted"
                                .formatted(filters.all()),
                        parameters)
                .getSingleResult()
                .get(0, Long.class);
    }

    private static Row row(Tuple t) {
        var online = t.get(6, String.class);
        return new Row(
                new Found(
                        t.get(0, String.class),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        t.get(4, Integer.class),
                        Sql.date(t, 5),
                        online.equals("FULL"),
                        !online.equals("NONE"),
                        online,
                        t.get(7, String.class),
                        t.get(8, String.class),
                        t.get(9, Boolean.class)),
                new BigDecimal(t.get(10, Number.class).toString()));
    }
}
