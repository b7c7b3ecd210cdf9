package vn.tthc.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service's database for code that needs SQL rather than entities.
 *
 * <p>Inside a transaction every statement here goes through the transaction's own connection, so it commits or
 * disappears together with what Hibernate wrote.
 */
@ApplicationScoped
public class Database {

    /** Turns the current row into something. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private final InjectableInstance<AgroalDataSource> dataSource;

    Database(InjectableInstance<AgroalDataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this application has a database at all; what needs one stays quiet otherwise. */
    public boolean present() {
        return dataSource.isResolvable() && dataSource.getHandle().getBean().isActive();
    }

    /** A connection of the current transaction or, outside one, of the caller's own. */
    public Connection open() throws SQLException {
        return dataSource.get().getConnection();
    }

    /** How many rows the statement touched. */
    public int update(String sql, @Nullable Object... arguments) {
        try (var connection = open();
                var statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** All rows of a query that is known to have few. */
    public <T> List<T> query(RowMapper<T> mapper, String sql, @Nullable Object... arguments) {
        try (var connection = open();
                var statement = prepare(connection, sql, arguments)) {
            return rows(statement, mapper);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** A query that answers with one number. */
    public long count(String sql, @Nullable Object... arguments) {
        return query(row -> row.getLong(1), sql, arguments).getFirst();
    }

    /** All rows of a prepared query. */
    public static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(mapper.map(rows));
            }
            return result;
        }
    }

    /** A statement with its arguments set. */
    public static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
