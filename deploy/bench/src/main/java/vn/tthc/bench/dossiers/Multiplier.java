package vn.tthc.bench.dossiers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.bench.Databases;
import vn.tthc.bench.SqlText;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/**
 * Makes a received dossier into very many: the same pins, other people, agencies, procedures, days and states, spread
 * over three years. They are written by SQL, so that a million takes minutes; their constraints are checked as always.
 */
final class Multiplier implements AutoCloseable {

    /** Codes of multiplied dossiers begin with it, and those of no agency do. */
    static final String PREFIX = "B90";

    private static final int AT_ONCE = 50_000;

    private final Connection connection;

    Multiplier(RunningSystem system) {
        connection = Databases.open(system, Part.APPLICATION);
    }

    int count() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from dossier where code like '" + PREFIX + "%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Fills up to so many, of which the last were received just now; what is there stays. */
    void fill(UUID template, int total) throws SQLException {
        var from = count();
        if (from >= total) {
            return;
        }
        connection.setAutoCommit(false);
        var dossiers = dossiers();
        for (int first = from + 1; first <= total; first += AT_ONCE) {
            var last = Math.min(total, first + AT_ONCE - 1);
            prepare(first, last);
            run(dossiers, template);
            run(statement("agencies"), null);
            run(statement("clock"), template);
            connection.commit();
            DossiersMeasurement.say(last + " of " + total + " dossiers");
        }
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze dossier");
            statement.execute("vacuum analyze dossier_agency");
            statement.execute("vacuum analyze dossier_clock");
        }
    }

    /** What differs between the dossiers of this round, in a table that ends with it. */
    private void prepare(int first, int last) throws SQLException {
        try (var statement = connection.prepareStatement(statement("differences"))) {
            statement.setInt(1, first);
            statement.setInt(2, last);
            statement.execute();
        }
    }

    private void run(String sql, @Nullable UUID template) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (template != null) {
                statement.setObject(1, template);
            }
            statement.execute();
        }
    }

    /** Every column of the template, but for those that differ: a column that is added later is copied too. */
    private String dossiers() throws SQLException {
        var differing = columns("dossier_difference");
        Map<String, String> values = new LinkedHashMap<>();
        for (var column : columns("dossier")) {
            values.put(column, (differing.contains(column) ? "d." : "t.") + column);
        }
        return "insert into dossier (" + String.join(", ", values.keySet()) + ") select "
                + String.join(", ", values.values())
                + " from dossier t cross join dossier_difference d where t.id = ?";
    }

    private List<String> columns(String table) throws SQLException {
        if (table.equals("dossier_difference")) {
            prepare(1, 0);
        }
        return Databases.columns(connection, table);
    }

    private static String statement(String name) {
        return SqlText.of("/dossiers/" + name + ".sql");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
