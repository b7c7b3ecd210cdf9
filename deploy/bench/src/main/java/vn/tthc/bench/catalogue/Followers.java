package vn.tthc.bench.catalogue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/**
 * The services that keep copies of what is published. They work for minutes after a catalogue has been filled, on the
 * same processors: nothing is measured before they have caught up.
 */
final class Followers {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RunningSystem system;

    Followers(RunningSystem system) {
        this.system = system;
    }

    /** Returns when no copy has grown during a pause. */
    void await() {
        var before = copies();
        for (var now = -1L; now != before; ) {
            now = before;
            LockSupport.parkNanos(PAUSE.toNanos());
            before = copies();
        }
    }

    private long copies() {
        return count(Part.APPLICATION, "procedure_replica") + count(Part.WORKFLOW, "procedure_version");
    }

    private long count(Part part, String table) {
        try (var connection = DriverManager.getConnection(
                        system.databaseUrl(part), system.databaseUser(part), system.databasePassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new CannotMeasure("The database does not answer: " + e.getMessage());
        }
    }
}
