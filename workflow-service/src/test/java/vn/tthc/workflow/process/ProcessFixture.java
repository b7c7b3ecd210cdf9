package vn.tthc.workflow.process;

import java.time.Instant;
import java.util.UUID;
import vn.tthc.contracts.application.ApplicationEvent;

/** A process that runs in H90.31. */
public final class ProcessFixture {

    public static final UUID APPLICATION = UUID.fromString("0193545b-0000-7000-8000-000000000001");

    private ProcessFixture() {}

    public static RunningProcess running() {
        var now = Instant.parse("2026-11-23T02:00:00Z");
        var accepted = new ApplicationEvent.Accepted(
                APPLICATION,
                "H90.31-261123-0001",
                "person",
                "1.013225",
                "v1",
                "1.013225.02",
                UUID.randomUUID(),
                "calendar-1",
                "H90.31.01",
                "H90.31",
                "ONLINE",
                now,
                now.plusSeconds(864_000));
        var process = new RunningProcess(UUID.randomUUID(), accepted, "Cấp phép", "H90.31", now);
        process.releaseEvents();
        return process;
    }

    /** As custody does it, without its table. */
    public static void passTo(RunningProcess process, String agency) {
        process.passTo(agency);
    }
}
