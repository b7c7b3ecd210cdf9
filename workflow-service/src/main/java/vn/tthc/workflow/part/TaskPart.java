package vn.tthc.workflow.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.task.TaskState;

/**
 * What one colleague has to do with a task that another one holds (thực hiện, TH).
 *
 * @param text what is asked of him; a follower may have none
 * @param over whether nobody waits for it any more: answered, withdrawn, or the task is done or gone to another agency
 */
record TaskPart(
        UUID id,
        UUID taskId,
        UUID applicationId,
        String dossierCode,
        String procedureName,
        String stepName,
        TaskState taskState,
        String agencyCode,
        Kind kind,
        String colleague,
        String colleagueName,
        @Nullable String text,
        @Nullable Instant dueAt,
        State state,
        boolean over,
        String askedName,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String reason,
        @Nullable Instant closedAt) {

    /** What a colleague is to the task. */
    enum Kind {
        /** Works on a part of it (phối hợp, PH); the task is not done before he has answered. */
        COORDINATES,
        /** Reads along (theo dõi, TD). */
        FOLLOWS
    }

    /** OPEN may be answered or withdrawn, once. */
    enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    static TaskPart of(ResultSet row) throws SQLException {
        return new TaskPart(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("dossier_code"),
                row.getString("procedure_name"),
                row.getString("step_name"),
                TaskState.valueOf(row.getString("task_state")),
                row.getString("agency_code"),
                Kind.valueOf(row.getString("kind")),
                row.getString("colleague"),
                row.getString("colleague_name"),
                row.getString("text"),
                instant(row, "due_at"),
                State.valueOf(row.getString("state")),
                row.getBoolean("over"),
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                row.getString("reason"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
