package vn.tthc.feedback.evaluation.open;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.web.PageRequest;

/**
 * What has changed since a cursor, in the order of the transactions that changed it, each with what is known now. A change
 * shows once every transaction begun earlier has ended, so that nobody who goes on from his cursor misses one.
 */
@ApplicationScoped
public class OpenChanges {

    private static final Position START = new Position("0", new UUID(0, 0));

    private static final String NOTE = """
            insert into open_change (kind, ref, changed_at) values (?, ?, ?::timestamptz)
            on conflict (kind, ref) do update set transaction_id = pg_current_xact_id(),
                changed_at = excluded.changed_at""";

    /** Goes behind a query of which {@code c} is the change. */
    private static final String AFTER = """
             where c.kind = ? and (c.transaction_id, c.ref) > (?::xid8, ?)
               and c.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
             order by c.transaction_id, c.ref limit ?""";

    private final Database database;

    OpenChanges(Database database) {
        this.database = database;
    }

    /** Of what something changed. */
    public enum Kind {
        REPORT,
        ANSWER,
        EVALUATION
    }

    /** Where a reader stands. */
    record Position(String transaction, UUID ref) {}

    /**
     * Some changes.
     *
     * @param cursor where to go on, now or later; the same again while there is nothing new
     * @param more there is more already
     */
    record Feed<T>(List<T> items, String cursor, boolean more) {

        Feed {
            items = List.copyOf(items);
        }
    }

    private record Row<T>(Position position, T item) {}

    @Transactional(MANDATORY)
    public void note(Kind kind, UUID ref, Instant at) {
        database.update(NOTE, kind.name(), ref, at.toString());
    }

    /**
     * A part of the feed.
     *
     * @param select the columns of an item, behind the position of its change
     * @param arguments of the joins
     */
    <T> Feed<T> after(Kind kind, PageRequest page, String select, Database.RowMapper<T> item, Object... arguments) {
        var from = page.cursor(Position.class).orElse(START);
        var values = new ArrayList<>(Arrays.asList(arguments));
        values.addAll(List.of(kind.name(), number(from.transaction()), from.ref(), page.limit() + 1));
        var rows = database.query(row -> row(row, item), select + '\n' + AFTER, values.toArray());
        var more = rows.size() > page.limit();
        var shown = more ? rows.subList(0, page.limit()) : rows;
        var last = shown.isEmpty() ? from : shown.getLast().position();
        return new Feed<>(shown.stream().map(Row::item).toList(), PageRequest.encode(last), more);
    }

    private static <T> Row<T> row(ResultSet row, Database.RowMapper<T> item) throws SQLException {
        var position = new Position(row.getString("transaction_id"), row.getObject("ref", UUID.class));
        return new Row<>(position, item.map(row));
    }

    /** A cursor is opaque, not secret: what somebody made up himself must not reach the database as it is. */
    private static String number(String text) {
        return text.matches("\\d{1,18}") ? text : "0";
    }
}
