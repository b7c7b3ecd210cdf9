package vn.tthc.platform.outbox;

import static java.util.Comparator.comparingLong;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.database.Database;

/** The table as the relay sees it. */
@ApplicationScoped
class OutboxTable {

    /** Any number, as long as every relay of this database uses the same. */
    private static final long LOCK = 0x7474_6863_6F75_7462L;

    /**
     * Waits for its turn, with limits on both sides: on how long to wait for another relay, and on how long the server
     * lets this one sit on the lock should its machine freeze. The commit need not reach the disk: what it would lose
     * is the deletion of rows already sent, and a consumer skips what comes twice.
     */
    private static final String TAKE_TURN =
            "select set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '60s', true),"
                    + " set_config('idle_in_transaction_session_timeout', '60s', true), pg_advisory_xact_lock(?)";

    /** As an array, so that rows are found by their keys whatever the planner thinks of a table that comes and goes. */
    private static final String TAKE_ROWS = """
            delete from outbox where position = any (array(select position from outbox order by position limit ?))
            returning position, event_id, topic, key, type, payload, headers, occurred_at, recorded_at""";

    private final Database database;

    OutboxTable(Database database) {
        this.database = database;
    }

    boolean present() {
        return database.present();
    }

    /** A transaction in which no other relay works on this table. */
    Connection takeTurn() throws SQLException {
        var connection = database.open();
        try {
            connection.setAutoCommit(false);
            try (var statement = Database.prepare(connection, TAKE_TURN, LOCK)) {
                statement.execute();
            }
            return connection;
        } catch (SQLException e) {
            giveUp(connection);
            throw e;
        }
    }

    /** The oldest rows, deleted if and when the transaction commits. */
    List<OutboxMessage> take(Connection connection, int limit) throws SQLException {
        try (var statement = Database.prepare(connection, TAKE_ROWS, limit)) {
            var messages = Database.rows(statement, OutboxTable::message);
            messages.sort(comparingLong(OutboxMessage::position));
            return messages;
        }
    }

    /** Ends the turn without having sent anything for certain. */
    static void giveUp(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException ignored) {
            // The connection is gone, and the server has rolled back by itself.
        }
    }

    /** How many rows wait, and how many seconds the oldest has. */
    Backlog backlog() {
        return database.query(
                        row -> new Backlog(row.getLong(1), row.getDouble(2)),
                        "select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0) from outbox")
                .getFirst();
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBytes(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    /** What has not left yet. */
    record Backlog(long rows, double ageSeconds) {}
}
