package vn.tthc.e2e;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/** All rows of all tables of all services, as whoever stole every database would have them. */
final class EveryTable {

    private static final Pattern BYTES = Pattern.compile("\\\\\\\\x([0-9a-f]{8,})");

    private EveryTable() {}

    /**
     * One row.
     *
     * @param transaction which wrote it, as the database itself notes
     * @param text its columns as JSON, and once more what is text behind their bytes
     */
    record Row(Part part, String table, String transaction, String text) {}

    static List<Row> rows() throws SQLException {
        var system = RunningSystem.current();
        var rows = new ArrayList<Row>();
        for (var part : List.of(Part.CATALOG, Part.APPLICATION, Part.WORKFLOW, Part.FEEDBACK)) {
            try (var connection = DriverManager.getConnection(
                    system.databaseUrl(part), system.databaseUser(part), system.databasePassword())) {
                for (var table : tables(connection)) {
                    rows.addAll(rows(connection, part, table));
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            var tables = new ArrayList<String>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static List<Row> rows(Connection connection, Part part, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select t.xmin::text, to_jsonb(t)::text from \"%s\" t".formatted(table))) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(new Row(part, table, found.getString(1), readable(found.getString(2))));
            }
            return rows;
        }
    }

    private static String readable(String json) {
        var behind = BYTES.matcher(json)
                .results()
                .map(bytes -> bytes.group(1))
                .filter(bytes -> bytes.length() % 2 == 0)
                .map(bytes -> new String(HexFormat.of().parseHex(bytes), StandardCharsets.UTF_8));
        return Stream.concat(Stream.of(json), behind).reduce("", (all, one) -> all + "\n" + one);
    }
}
