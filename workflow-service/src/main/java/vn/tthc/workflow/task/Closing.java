package vn.tthc.workflow.task;

import org.jspecify.annotations.Nullable;

/**
 * How a task ends.
 *
 * @param takesOpen whether it may come straight from the queue, as a signature does
 * @param afterJoin whether all mandatory consultations must have been answered
 * @param lease the number of the claim it is done under; where it is said, no other will do
 */
public record Closing(
        TaskState state,
        @Nullable String outcome,
        @Nullable String note,
        boolean takesOpen,
        boolean afterJoin,
        @Nullable Long lease) {

    public static Closing done(String outcome, @Nullable String note, @Nullable Long lease) {
        return new Closing(TaskState.DONE, outcome, note, false, true, lease);
    }

    public static Closing signed(@Nullable String outcome, @Nullable String note) {
        return new Closing(TaskState.DONE, outcome == null ? "APPROVED" : outcome, note, true, true, null);
    }

    public static Closing refused(String reason) {
        return new Closing(TaskState.DONE, "REFUSED", reason, true, false, null);
    }

    public static Closing returned(String reason) {
        return new Closing(TaskState.RETURNED, null, reason, false, false, null);
    }
}
