package vn.tthc.bench.feedback;

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
 * Makes one published report into very many, of other agencies, days and words, and dossiers with ratings beside them. They
 * are written by SQL, so that a million takes minutes; their constraints are checked as always.
 */
final class ReportMultiplier implements AutoCloseable {

    private static final int AT_ONCE = 50_000;
    private static final List<String> TABLES =
            List.of("report", "rating", "fact_dossier", "fact_time", "fact_contact", "fact_report", "open_change");

    /** What differs from the template; the rest of its columns, and those that are added later, are copied. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "id", "d.id",
            "code", "d.code",
            "agency_code", "d.agency",
            "about_agency", "null",
            "about_officer", "null",
            "application_id", "null",
            "search_text", "d.words",
            "content_folded", "d.words",
            "submitted_at", "d.at",
            "published_at", "d.at + interval '12 days'");

    private final Connection connection;

    ReportMultiplier(RunningSystem system) {
        connection = Databases.open(system, Part.FEEDBACK);
    }

    /** Goes on from so many reports and ratings to so many. */
    void fill(UUID template, Extent from, Extent to) throws SQLException {
        connection.setAutoCommit(false);
        var columns = Databases.columns(connection, "report");
        var values = columns.stream()
                .map(column -> DIFFERENT.getOrDefault(column, "t." + column))
                .toList();
        var reports = "insert into report (%s) select %s from report t cross join report_difference d where t.id = '%s'"
                .formatted(String.join(", ", columns), String.join(", ", values), template);
        each(from.reports(), to.reports(), (first, last) -> {
            run(SqlText.of("/feedback/differences.sql"), first, last);
            run(reports);
            run(SqlText.of("/feedback/facts.sql"));
            run(SqlText.of("/feedback/changes.sql"));
        });
        each(from.ratings(), to.ratings(), (first, last) -> {
            run(SqlText.of("/feedback/dossiers.sql"), first, last);
            run(SqlText.of("/feedback/ratings.sql"), first, last);
        });
        connection.setAutoCommit(true);
        for (var table : TABLES) {
            run("vacuum analyze " + table);
        }
    }

    /** Takes back what was computed, so that it can be computed again. */
    void forgetEvaluations() throws SQLException {
        for (var table : List.of("evaluation_case", "evaluation_officer", "evaluation")) {
            run("delete from " + table);
        }
    }

    /** What is written together. */
    private interface Round {
        void of(int first, int last) throws SQLException;
    }

    private void each(int from, int to, Round round) throws SQLException {
        for (int first = from + 1; first <= to; first += AT_ONCE) {
            var last = Math.min(to, first + AT_ONCE - 1);
            round.of(first, last);
            connection.commit();
            FeedbackMeasurement.say(last + " of " + to);
        }
    }

    private void run(String sql, int... bounds) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < bounds.length; i++) {
                statement.setInt(i + 1, bounds[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
