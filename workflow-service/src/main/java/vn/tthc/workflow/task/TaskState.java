package vn.tthc.workflow.task;

import java.util.Set;

/** Where a task stands, and where it may go from there. */
public enum TaskState {
    /** In the queue of its agency and role. */
    OPEN,
    /** One person works on it. */
    CLAIMED,
    /** Stands still while the applicant supplements. */
    WAITING,
    /** Sent to another agency and not received there yet. */
    IN_TRANSIT,
    /** Done, with an outcome. */
    DONE,
    /** Sent back to an earlier step, with a reason. */
    RETURNED,
    /** Needed no more: the dossier was withdrawn or stopped, or the step was taken elsewhere. */
    CANCELLED;

    Set<TaskState> successors() {
        return switch (this) {
            case OPEN -> Set.of(CLAIMED, WAITING, DONE, RETURNED, CANCELLED);
            case CLAIMED -> Set.of(OPEN, WAITING, IN_TRANSIT, DONE, RETURNED, CANCELLED);
            case WAITING -> Set.of(OPEN, CLAIMED, CANCELLED);
            case IN_TRANSIT -> Set.of(OPEN, WAITING, CANCELLED);
            case DONE, RETURNED, CANCELLED -> Set.of();
        };
    }

    boolean canBecome(TaskState next) {
        return successors().contains(next);
    }

    public boolean isFinal() {
        return successors().isEmpty();
    }
}
