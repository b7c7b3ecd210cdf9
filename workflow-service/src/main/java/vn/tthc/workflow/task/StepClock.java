package vn.tthc.workflow.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.workflow.process.Pauses;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.reference.Calendars;

/** When something inside a process is due: in working hours, by the calendar the dossier is pinned to. */
@ApplicationScoped
public class StepClock {

    private final Calendars calendars;
    private final Pauses pauses;

    StepClock(Calendars calendars, Pauses pauses) {
        this.calendars = calendars;
        this.pauses = pauses;
    }

    /** Counted from now, with nothing to stop the clock yet. */
    public Instant due(RunningProcess process, Instant from, int hours) {
        return due(process, from, hours, List.of());
    }

    Instant due(RunningProcess process, Task task) {
        return due(process, task.openedAt(), task.hours(), pauses.finished(process.id()));
    }

    private Instant due(RunningProcess process, Instant from, int hours, List<Pause> stops) {
        // Until the calendar has arrived, the date promised to the applicant is the only honest answer.
        return calendars
                .find(process.calendarVersionId())
                .map(calendar -> Deadline.of(from, List.of(new Limit(hours, LimitUnit.HOUR)), null, calendar, stops)
                        .at())
                .orElse(process.dossierDueAt());
    }
}
