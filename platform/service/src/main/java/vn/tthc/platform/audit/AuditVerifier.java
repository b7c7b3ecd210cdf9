package vn.tthc.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.AuditReport.Finding;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.database.DatabaseException;

/**
 * Reads the whole log and says whether anybody tampered with it. It streams, so its memory does not grow with the log,
 * and it looks at one moment, so nobody has to stop working.
 */
@ApplicationScoped
public class AuditVerifier {

    private final Database database;
    private final AuditKey key;
    private final AuditAnchors anchors;

    AuditVerifier(Database database, AuditKey key, AuditAnchors anchors) {
        this.database = database;
        this.key = key;
        this.anchors = anchors;
    }

    /** How much there is, without reading it. */
    public AuditReport count() {
        var rows = database.count("select count(*) from audit_entry");
        return new AuditReport(rows, rows - database.count("select count(*) from audit_pending"), null, null);
    }

    /** Verifies every entry and every link. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public AuditReport verify() {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            try (var snapshot = connection.createStatement()) {
                snapshot.execute("set transaction isolation level repeatable read, read only");
                return verify(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Verifies what this connection's transaction sees. */
    AuditReport verify(Connection connection) throws SQLException {
        var walk = new ChainWalk(connection, key, anchors.noted());
        var problem = walk.chain();
        if (problem == null) {
            problem = walk.end();
        }
        if (problem == null) {
            problem = walk.pending();
        }
        var rows = count(connection);
        if (problem == null && rows != walk.sealed() + walk.waiting()) {
            problem = slippedIn(connection);
        }
        return new AuditReport(rows, walk.sealed(), problem == null, problem);
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*) from audit_entry")) {
            return Database.rows(statement, row -> row.getLong(1)).getFirst();
        }
    }

    private static @Nullable Finding slippedIn(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id from audit_entry
                except (select unnest(entries) from audit_seal union all select entry from audit_pending)
                order by id limit 1""")) {
            var ids = Database.rows(statement, row -> row.getLong(1));
            return new Finding(AuditReport.Kind.ENTRY_SLIPPED_IN, null, ids.isEmpty() ? null : ids.getFirst());
        }
    }
}
