package vn.tthc.workflow.task;

import java.time.Duration;
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
                new Task.Opening("H90.31", Strand.MAIN, null),
                now,
                now.plusSeconds(86_400));
    }

    /** Takes it from the queue, if it lies there. */
    public static void claim(Task task, String subject, Instant now) {
        if (task.isFree(now)) {
            task.claim(new Hold.Person(subject, subject), now, Duration.ofDays(30));
        }
    }

    /** Completes it for whoever holds it; true for the one completion that counts. */
    public static boolean complete(Task task, String subject, Instant now) {
        var closing = Closing.done("DONE", null, null);
        var done = task.mayBeClosed(closing, subject);
        if (done) {
            task.close(closing, new Hold.Person(subject, subject), now);
        }
        return done;
    }
}
