package vn.tthc.workflow.pressure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.task.TaskState;

/**
 * Somebody above urged an agency to do its step (đôn đốc).
 *
 * @param dueAt of the step when it was urged
 * @param answer what the agency said to it
 * @param taskState what has become of the step
 * @param taskClosedAt when it was over
 */
record Urging(
        UUID id,
        UUID taskId,
        UUID applicationId,
        String dossierCode,
        String procedureName,
        String stepCode,
        String stepName,
        String agencyCode,
        String byAgency,
        String byName,
        String text,
        Instant dueAt,
        Instant madeAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        TaskState taskState,
        @Nullable Instant taskClosedAt) {

    static Urging of(ResultSet row) throws SQLException {
        return new Urging(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("dossier_code"),
                row.getString("procedure_name"),
                row.getString("step_code"),
                row.getString("step_name"),
                row.getString("agency_code"),
                row.getString("by_agency"),
                row.getString("by_name"),
                row.getString("text"),
                instant(row, "due_at"),
                instant(row, "made_at"),
                row.getString("answer"),
                row.getString("answered_name"),
                row.getObject("answered_at") == null ? null : instant(row, "answered_at"),
                TaskState.valueOf(row.getString("task_state")),
                row.getObject("task_closed_at") == null ? null : instant(row, "task_closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
