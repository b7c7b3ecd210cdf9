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
}
