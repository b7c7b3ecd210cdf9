package vn.tthc.workflow.pressure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.workflow.PressureEvent;

/**
 * That an agency was told of a clock.
 *
 * @param subjectId the task, or the consultation that hangs on it
 * @param agencyCode whose clock it is
 * @param toldAgency who was told
 * @param level how far above the late agency that is
 * @param reckoning of a forecast, what it was made of; JSON
 */
record Warning(
        UUID id,
        Kind kind,
        Subject subject,
        UUID subjectId,
        UUID taskId,
        UUID applicationId,
        String dossierCode,
        String procedureName,
        String stepCode,
        String stepName,
        String agencyCode,
        String toldAgency,
        int level,
        Instant dueAt,
        Instant raisedAt,
        @Nullable String reckoning) {

    /** The columns of a row, in the order in which they are written. */
    static final String COLUMNS = """
            id, kind, subject, subject_id, task_id, process_id, application_id, dossier_code, procedure_name,
            step_code, step_name, agency_code, told_agency, level, due_at, raised_at, next_at""";

    /** What is told of a clock. */
    enum Kind {
        DUE_SOON,
        OVERDUE,
        ESCALATED,
        FORECAST
    }

    /** Whose clock it is. */
    enum Subject {
        STEP,
        CONSULTATION
    }

    static Warning of(ResultSet row) throws SQLException {
        return new Warning(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Subject.valueOf(row.getString("subject")),
                row.getObject("subject_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("dossier_code"),
                row.getString("procedure_name"),
                row.getString("step_code"),
                row.getString("step_name"),
                row.getString("agency_code"),
                row.getString("told_agency"),
                row.getInt("level"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("reckoning"));
    }

    PressureEvent.Running clock() {
        return new PressureEvent.Running(subject.name(), subjectId, taskId, stepCode, agencyCode, dueAt);
    }

    /** What others hear of it; forecasts say more and have an event of their own. */
    PressureEvent toEvent() {
        return switch (kind) {
            case DUE_SOON -> new PressureEvent.DueSoon(applicationId, clock(), toldAgency, raisedAt);
            case OVERDUE -> new PressureEvent.Overdue(applicationId, clock(), toldAgency, raisedAt);
            case ESCALATED -> new PressureEvent.Escalated(applicationId, clock(), toldAgency, level, raisedAt);
            case FORECAST -> throw new IllegalStateException("A forecast is told with what it was made of");
        };
    }
}
