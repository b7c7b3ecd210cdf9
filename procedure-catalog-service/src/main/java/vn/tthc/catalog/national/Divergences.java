package vn.tthc.catalog.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/** Tells where the national database and this catalogue differ, as both stand now. */
@ApplicationScoped
@Transactional
class Divergences {

    private static final String FOUND = """
            from national_divergences(cast(:today as date)) where (cast(:kind as text) is null or kind = cast(:kind as text))
            """;

    private final Sql sql;
    private final Clock clock;

    Divergences(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What differs. */
    enum Kind {
        /** In force there and not here. */
        ONLY_THERE,
        /** In force here and unknown there. */
        ONLY_HERE,
        /** In force here, closed there. */
        CLOSED_THERE,
        /** In force in both, in other words. */
        CONTENT,
        /** In force in both, here with what the province adds. */
        LOCALISED
    }

    /**
     * One procedure.
     *
     * @param fields the parts of the document that differ
     */
    record Divergence(String code, String name, Kind kind, List<String> fields) {}

    private record Position(String code) {}

    Page<Divergence> page(@Nullable Kind kind, PageRequest page) {
        var after = page.cursor(Position.class).map(Position::code).orElse("");
        var name = kind == null ? null : kind.name();
        var rows = sql
                .rows("select code, name, kind, array_to_string(fields, ',') " + FOUND
                        + " and code > :after order by code limit :rows")
                .setParameter("today", LocalDate.now(clock))
                .setParameter("kind", name)
                .setParameter("after", after)
                .setParameter("rows", page.limit() + 1)
                .getResultList()
                .stream()
                .map(t -> new Divergence(
                        t.get(0, String.class),
                        t.get(1, String.class),
                        Kind.valueOf(t.get(2, String.class)),
                        fields(t.get(3, String.class))))
                .toList();
        return Page.of(rows, page, d -> new Position(d.code()), d -> d, page.total() ? count(name) : null);
    }

    private Total count(@Nullable String kind) {
        return Total.of(sql.rows("select count(*) from (select 1 " + FOUND + " limit :rows) counted")
                .setParameter("today", LocalDate.now(clock))
                .setParameter("kind", kind)
                .setParameter("rows", (int) Total.EXACT_UP_TO + 1)
                .getSingleResult()
                .get(0, Long.class));
    }

    private static List<String> fields(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
