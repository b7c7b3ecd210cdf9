package vn.tthc.platform.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.List;

/** Tells a database that is away or overrun from a statement that it refused. */
public final class Outage {

    /** Connection lost or refused, server starting or stopping, out of connections, memory or disk. */
    private static final List<String> STATES = List.of("08", "57P", "53", "58");

    private Outage() {}

    /** Whether this one exception, its causes aside, says that trying later can help. */
    public static boolean is(Throwable failure) {
        if (failure instanceof SQLRecoverableException) {
            return true;
        }
        // Without a state it comes from the connection pool, which ran out of time or connections.
        return failure instanceof SQLException sql
                && (sql.getSQLState() == null || STATES.stream().anyMatch(sql.getSQLState()::startsWith));
    }
}
