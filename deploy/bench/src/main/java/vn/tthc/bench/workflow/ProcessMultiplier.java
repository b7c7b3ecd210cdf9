package vn.tthc.bench.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.bench.Databases;
import vn.tthc.bench.SqlText;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/**
 * Makes one process into very many, with its tasks and its custody: other dossiers, spread over agencies and three years.
 * They are written by SQL, so that a million takes minutes; their constraints are checked as always.
 */
final class ProcessMultiplier implements AutoCloseable {

    private static final int AT_ONCE = 20_000;
    private static final List<String> TABLES = List.of("process", "process_agency", "custody", "task");

    /** What differs from the template, by column; the rest of its columns, and those that are added later, are copied. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("process.id", "d.id"),
            Map.entry("process.application_id", "d.application_id"),
            Map.entry("process.dossier_code", "d.code"),
            Map.entry("process.started_at", "t.started_at - d.ago"),
            Map.entry("process.finished_at", "t.finished_at - d.ago"),
            Map.entry("process_agency.process_id", "d.id"),
            Map.entry("custody.id", "gen_random_uuid()"),
            Map.entry("custody.process_id", "d.id"),
            Map.entry("custody.from_at", "t.from_at - d.ago"),
            Map.entry("custody.to_at", "t.to_at - d.ago"),
            Map.entry("task.id", "gen_random_uuid()"),
            Map.entry("task.process_id", "d.id"),
            Map.entry("task.application_id", "d.application_id"),
            Map.entry("task.dossier_code", "d.code"),
            // Whatever is still open lies on one of many desks; what is over stays where it was done.
            Map.entry("task.agency_code", "case when t.closed_at is null then d.agency else t.agency_code end"),
            Map.entry("task.opened_at", "t.opened_at - d.ago"),
            Map.entry("task.claimed_at", "t.claimed_at - d.ago"),
            Map.entry("task.due_at", "t.due_at - d.ago"),
            Map.entry("task.rank_at", "t.rank_at - d.ago"),
            Map.entry("task.closed_at", "t.closed_at - d.ago"));

    private final Connection connection;

    ProcessMultiplier(RunningSystem system) {
        connection = Databases.open(system, Part.WORKFLOW);
    }

    /** So many more of the process of this dossier. */
    void add(UUID dossier, String kind, int count) throws SQLException {
        connection.setAutoCommit(false);
        for (int first = 1; first <= count; first += AT_ONCE) {
            var last = Math.min(count, first + AT_ONCE - 1);
            try (var statement = connection.prepareStatement(SqlText.of("/workflow/differences.sql"))) {
                statement.setString(1, kind);
                statement.setInt(2, first);
                statement.setInt(3, last);
                statement.execute();
            }
            for (var table : TABLES) {
                copy(table, dossier);
            }
            connection.commit();
            WorkListMeasurement.say("%d of %d %s processes".formatted(last, count, kind));
        }
        connection.setAutoCommit(true);
        for (var table : TABLES) {
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private void copy(String table, UUID dossier) throws SQLException {
        var columns = Databases.columns(connection, table);
        var values = columns.stream()
                .map(column -> DIFFERENT.getOrDefault(table + "." + column, "t." + column))
                .toList();
        var key = table.equals("process") ? "t.id" : "t.process_id";
        var sql = "insert into %s (%s) select %s from %s t cross join process_difference d where %s = %s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", values),
                        table,
                        key,
                        "(select id from process where application_id = ?)");
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, dossier);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
