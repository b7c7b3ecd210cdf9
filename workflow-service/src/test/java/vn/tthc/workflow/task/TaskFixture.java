package vn.tthc.workflow.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.process.RunningProcess;

/** A task in the queue of H90.31. */
public final class TaskFixture {

    private TaskFixture() {}

    public static Task open(RunningProcess process) {
        var step = new Step("appraise", "Thẩm định", Step.COMPETENT, "officer", 16, List.of("sign"), null);
        var now = Instant.parse("2026-11-23T02:00:00Z");
        return new Task(
                UUID.randomUUID(),
                process,
                step,
                new Task.Opening("H90.31", Strand.MAIN),
                now,
                now.plusSeconds(86_400));
    }

    /** As the conditional update of a claim does it, without its table. */
    public static void claim(Task task, String subject) {
        if (task.state() == TaskState.OPEN) {
            set(task, "state", TaskState.CLAIMED);
            set(task, "holder", subject);
            set(task, "holderName", subject);
        }
    }

    /** As the conditional update of a completion does it; true for the one that counts. */
    public static boolean complete(Task task, Instant now) {
        var done = task.state() == TaskState.CLAIMED;
        if (done) {
            set(task, "state", TaskState.DONE);
            set(task, "closedAt", now);
        }
        return done;
    }

    private static void set(Task task, String field, Object value) {
        try {
            var found = Task.class.getDeclaredField(field);
            found.setAccessible(true);
            found.set(task, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
