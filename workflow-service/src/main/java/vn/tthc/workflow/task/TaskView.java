package vn.tthc.workflow.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.task.Task.Holder;

/**
 * A task as its people see it: the dossier by its code, nothing of the applicant.
 *
 * @param mine whether the caller holds it
 * @param lease the number of the present claim: completed under it, a task cannot be completed by a client left behind
 * @param leaseUntil until when nobody else may take it
 * @param rankAt what lists are sorted by: due date less five days for each priority
 * @param overdue whether its time is up while somebody could work on it
 * @param consultationsOutstanding asked agencies that have not answered
 * @param outcomes the steps that may follow, on single reads; with several, complete names one
 */
public record TaskView(
        UUID id,
        UUID applicationId,
        String dossierCode,
        String procedureCode,
        String procedureName,
        String stepCode,
        String stepName,
        String agencyCode,
        String role,
        TaskState state,
        @Nullable Holder holder,
        boolean mine,
        long lease,
        @Nullable Instant leaseUntil,
        int priority,
        Instant rankAt,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable UUID pendingHandoff,
        long consultationsOutstanding,
        List<Outcome> outcomes,
        long version) {

    /** A step that may follow. */
    public record Outcome(String code, String name) {}

    static TaskView of(Task task, boolean mine, long outstanding, List<Outcome> outcomes, Instant now) {
        return new TaskView(
                task.id(),
                task.applicationId(),
                task.dossierCode(),
                task.procedureCode(),
                task.procedureName(),
                task.stepCode(),
                task.stepName(),
                task.agencyCode(),
                task.role(),
                task.state(),
                task.presentHolder(),
                mine,
                task.lease(),
                task.leaseUntil(),
                task.priority(),
                task.rankAt(),
                task.openedAt(),
                task.dueAt(),
                isOverdue(task, now),
                task.closedAt(),
                task.outcome(),
                task.pendingHandoff(),
                outstanding,
                outcomes,
                task.version());
    }

    private static boolean isOverdue(Task task, Instant now) {
        return switch (task.state()) {
            case OPEN, CLAIMED, IN_TRANSIT -> task.dueAt().isBefore(now);
            case WAITING, DONE, RETURNED, CANCELLED -> false;
        };
    }
}
