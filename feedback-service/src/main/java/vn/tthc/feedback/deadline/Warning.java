package vn.tthc.feedback.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.tthc.contracts.feedback.FeedbackPressureEvent;

/**
 * That an agency was told of a legal time.
 *
 * @param agencyCode who owes it
 * @param toldAgency who was told
 * @param level how far above the late agency that is; 0 is the agency itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Warning(
        UUID id,
        Kind kind,
        UUID reportId,
        String reportCode,
        String duty,
        String agencyCode,
        String toldAgency,
        int level,
        Instant dueAt,
        Instant raisedAt) {

    /** What is told. */
    enum Kind {
        DUE_SOON,
        OVERDUE,
        ESCALATED
    }

    static Warning of(ResultSet row) throws SQLException {
        return new Warning(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("report_id", UUID.class),
                row.getString("report_code"),
                row.getString("duty"),
                row.getString("agency_code"),
                row.getString("told_agency"),
                row.getInt("level"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }

    FeedbackPressureEvent toEvent() {
        var clock = new FeedbackPressureEvent.Running(reportCode, duty, agencyCode, dueAt);
        return switch (kind) {
            case DUE_SOON -> new FeedbackPressureEvent.DueSoon(reportId, clock, toldAgency, raisedAt);
            case OVERDUE -> new FeedbackPressureEvent.Overdue(reportId, clock, toldAgency, raisedAt);
            case ESCALATED -> new FeedbackPressureEvent.Escalated(reportId, clock, toldAgency, level, raisedAt);
        };
    }
}
