package vn.tthc.bench.catalogue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.bench.SqlText;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/** What the service asks of PostgreSQL, asked of it without the service. */
final class StraightSql {

    private static final double NANOS_PER_SECOND = 1e9;

    private final RunningSystem system;
    private final String search = SqlText.of("/catalogue/search.sql");
    private final String get = SqlText.of("/catalogue/get.sql");
    private final String publish = SqlText.of("/catalogue/publish.sql");

    StraightSql(RunningSystem system) {
        this.system = system;
    }

    Connection connect() {
        try {
            return DriverManager.getConnection(
                    system.databaseUrl(Part.CATALOG), system.databaseUser(Part.CATALOG), system.databasePassword());
        } catch (SQLException e) {
            throw new CannotMeasure("The database does not answer: " + e.getMessage());
        }
    }

    int search(Connection connection, String words) throws SQLException {
        var terms = List.of(words.split(" "));
        try (var statement = connection.prepareStatement(search)) {
            statement.setString(
                    1, String.join(" & ", terms.stream().map(w -> "'" + w + "'").toList()));
            statement.setString(2, words);
            statement.setInt(3, terms.size());
            return rows(statement.executeQuery());
        }
    }

    int get(Connection connection, String code) throws SQLException {
        try (var statement = connection.prepareStatement(get)) {
            statement.setString(1, code);
            return rows(statement.executeQuery());
        }
    }

    /** Copies as many versions as a decision opens and ends as many as it closes, and takes it all back. */
    double publish(int opened, int closed) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            var begin = System.nanoTime();
            try (var statement = connection.prepareStatement(publish)) {
                statement.setInt(1, opened);
                statement.setInt(2, closed);
                statement.execute();
            }
            var seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
            connection.rollback();
            return seconds;
        }
    }

    private static int rows(java.sql.ResultSet results) throws SQLException {
        int rows = 0;
        try (results) {
            while (results.next()) {
                rows++;
            }
        }
        return rows;
    }
}
