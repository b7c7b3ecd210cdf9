package vn.tthc.workflow.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.workflow.reference.Agencies;

/** What was put down, in the order in which processes ended: that of one's agency, or of those below it. */
@ApplicationScoped
class EvaluationList {

    private final Database database;
    private final Caller caller;

    EvaluationList(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The sort key of the last row seen. */
    record Position(Instant finishedAt, UUID processId, String agencyCode) {

        static Position of(Evaluation last) {
            return new Position(last.finishedAt(), last.processId(), last.agencyCode());
        }
    }

    /** Which rows; the days are those on which processes ended, both included. */
    record Filter(
            @Nullable String agency,
            @Nullable String procedureCode,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    List<Evaluation> list(Filter filter, Optional<Position> after, int limit) {
        var sql = new StringBuilder("select e.* from evaluation e where ");
        var values = new ArrayList<Object>();
        scope(sql, values);
        add(sql, values, "e.agency_code = ?", filter.agency());
        add(sql, values, "e.procedure_code = ?", filter.procedureCode());
        add(sql, values, "e.finished_at >= ?::timestamptz", filter.from() == null ? null : start(filter.from()));
        add(
                sql,
                values,
                "e.finished_at < ?::timestamptz",
                filter.to() == null ? null : start(filter.to().plusDays(1)));
        after.ifPresent(position -> {
            sql.append(" and (e.finished_at, e.process_id, e.agency_code) > (?::timestamptz, ?, ?)");
            values.addAll(List.of(position.finishedAt().toString(), position.processId(), position.agencyCode()));
        });
        sql.append(" order by e.finished_at, e.process_id, e.agency_code limit ")
                .append(limit);
        return database.query(EvaluationList::row, sql.toString(), values.toArray());
    }

    private void scope(StringBuilder sql, List<Object> values) {
        switch (caller.scope()) {
            case AccessScope.Everything _ -> sql.append("true");
            case AccessScope.Agency(var agency) -> {
                sql.append("e.agency_code = ?");
                values.add(agency);
            }
            case AccessScope.Subtree(var agency) -> {
                sql.append(Agencies.below("e.agency_code", "?"));
                values.add(agency);
            }
            case AccessScope.Person _, AccessScope.Nothing _ -> sql.append("false");
        }
    }

    private static void add(StringBuilder sql, List<Object> values, String term, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(term);
            values.add(value);
        }
    }

    private static String start(LocalDate day) {
        return day.atStartOfDay(CivilTime.CIVIL_ZONE).toInstant().toString();
    }

    private static Evaluation row(ResultSet row) throws SQLException {
        return new Evaluation(
                row.getObject("process_id", UUID.class),
                row.getString("agency_code"),
                row.getString("role"),
                row.getObject("application_id", UUID.class),
                row.getString("dossier_code"),
                row.getString("procedure_code"),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("steps"),
                row.getInt("late_steps"),
                row.getLong("spent_minutes"),
                row.getLong("share_minutes"),
                row.getInt("agencies"),
                row.getInt("contacts"),
                row.getInt("dossier_points"),
                row.getInt("agency_points"),
                row.getInt("contact_points"));
    }
}
