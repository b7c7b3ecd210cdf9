package vn.tthc.workflow;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A look at what is really in the tables. */
final class Database {

    private Database() {}

    static long count(String sql) {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a change by hand, as an administrator might; answers the SQL state of the refusal, or "done". */
    static String change(String sql) {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
