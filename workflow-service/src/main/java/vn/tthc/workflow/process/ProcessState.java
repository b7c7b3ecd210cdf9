package vn.tthc.workflow.process;

import java.util.Set;

/** Where the internal process of a dossier stands, and where it may go from there. */
public enum ProcessState {
    RUNNING,
    /** The applicant supplements; step clocks stand still. */
    PAUSED,
    /** Signed and through the last step. */
    COMPLETED,
    /** Refused by a leader, with a reason. */
    REFUSED,
    /** The dossier was withdrawn or stopped. */
    CANCELLED;

    Set<ProcessState> successors() {
        return switch (this) {
            case RUNNING -> Set.of(PAUSED, COMPLETED, REFUSED, CANCELLED);
            case PAUSED -> Set.of(RUNNING, CANCELLED);
            case COMPLETED, REFUSED, CANCELLED -> Set.of();
        };
    }

    boolean canBecome(ProcessState next) {
        return successors().contains(next);
    }

    public boolean isFinal() {
        return successors().isEmpty();
    }
}
