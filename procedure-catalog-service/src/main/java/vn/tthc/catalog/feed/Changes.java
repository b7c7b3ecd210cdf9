package vn.tthc.catalog.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.web.PageRequest;

/**
 * The procedures that have changed since a cursor, in the order of the transactions that changed them, each with what is
 * known about it now. A change shows once every transaction begun earlier has ended, so that nobody who goes on from his
 * cursor misses one.
 */
@ApplicationScoped
@Transactional
class Changes {

    private static final Position START = new Position("0", "");

    private final Sql sql;

    Changes(Sql sql) {
        this.sql = sql;
    }

    /** Where a reader stands. */
    record Position(String transaction, String code) {}

    /** When one version is in force, as is known now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(
            UUID versionId,
            int version,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorCode,
            String decisionNumber) {}

    /**
     * A procedure that has changed.
     *
     * @param periods all there are now; none for one that was cancelled before it began
     */
    record Change(String code, Instant changedAt, List<Period> periods) {}

    /**
     * Some changes.
     *
     * @param cursor where to go on, now or later; the same again while there is nothing new
     * @param more there is more already
     */
    record Feed(List<Change> items, String cursor, boolean more) {}

    private record Row(Position position, Change change) {}

    Feed after(PageRequest page) {
        var from = page.cursor(Position.class).orElse(START);
        var rows = rows(from, page.limit() + 1);
        var more = rows.size() > page.limit();
        var shown = more ? rows.subList(0, page.limit()) : rows;
        var last = shown.isEmpty() ? from : shown.getLast().position();
        return new Feed(shown.stream().map(Row::change).toList(), PageRequest.encode(last), more);
    }

    /** From here on everything that is not yet visible comes: what a copy made from now on goes on with. */
    String now() {
        var horizon = sql.rows("""
                        select cast(max(transaction_id) as text) from procedure_change
                         where transaction_id < pg_snapshot_xmin(pg_current_snapshot())""").getSingleResult().get(0, String.class);
        // No code begins so, and none sorts behind it.
        return PageRequest.encode(horizon == null ? START : new Position(horizon, "~"));
    }

    private List<Row> rows(Position from, int rows) {
        return sql
                .rows("""
                        select cast(c.transaction_id as text), c.code, c.changed_at, (
                            select cast(coalesce(jsonb_agg(jsonb_build_object(
                                       'versionId', v.id, 'version', v.number, 'name', v.name,
                                       'validFrom', k.valid_from, 'validTo', k.valid_to,
                                       'successorCode', k.successor_code, 'decisionNumber', d.number)
                                       order by k.valid_from), '[]') as text)
                              from procedure_validity k
                              join procedure_version v on v.id = k.version_id
                              join publication_decision d on d.id = k.decision_id
                             where k.procedure_code = c.code and k.recorded_to is null and not v.internal)
                          from procedure_change c
                         where (c.transaction_id, c.code) > (cast(:transaction as xid8), :code)
                           and c.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                           and c.code !~ '^[56]'
                         order by c.transaction_id, c.code limit :rows""")
                .setParameter("transaction", number(from.transaction()))
                .setParameter("code", from.code())
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
    }

    /** A cursor is opaque, not secret: what somebody made up himself must not reach the database as it is. */
    private static String number(String text) {
        return text.matches("\\d{1,18}") ? text : "0";
    }

    private Row row(Tuple t) {
        return new Row(
                new Position(t.get(0, String.class), t.get(1, String.class)),
                new Change(
                        t.get(1, String.class),
                        Sql.moment(t, 2),
                        List.of(sql.read(t.get(3, String.class), Period[].class))));
    }
}
