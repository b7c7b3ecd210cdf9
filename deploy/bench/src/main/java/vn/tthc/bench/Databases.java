package vn.tthc.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/** The databases of the services, for measurements that fill them or set something beside them. */
public final class Databases {

    private Databases() {}

    /** As the service itself. */
    public static Connection open(RunningSystem system, Part part) {
        try {
            return DriverManager.getConnection(
                    system.databaseUrl(part), system.databaseUser(part), system.databasePassword());
        } catch (SQLException e) {
            throw new CannotMeasure("The database does not answer: " + e.getMessage());
        }
    }

    /** Of a table, without those that the database computes, in their order. */
    public static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        var sql = "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped"
                + " and attgenerated = '' order by attnum";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
