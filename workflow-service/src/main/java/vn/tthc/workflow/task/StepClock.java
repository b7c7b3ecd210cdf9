package vn.tthc.workflow.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.workflow.definition.Step;
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
        return due(process, from, List.of(new Limit(hours, LimitUnit.HOUR)), List.of());
    }

    /** As a task opens. */
    Instant due(RunningProcess process, Step step, Instant from) {
        var days = step.days();
        var share = days == null ? new Limit(step.hours(), LimitUnit.HOUR) : new Limit(days, LimitUnit.WORKING_DAY);
        return notAfterDossier(process, from, due(process, from, List.of(share), List.of()));
    }

    /** With what stopped its clock, and what was added to it. */
    Instant due(RunningProcess process, Task task) {
        var due = due(process, task.openedAt(), task.limits(), pauses.finished(process.id()));
        return notAfterDossier(process, task.openedAt(), due);
    }

    /** How many working days a promise moved back by; none when it came nearer. */
    int workingDays(RunningProcess process, Instant from, Instant to) {
        return calendars
                .find(process.calendarVersionId())
                .map(calendar -> (int) date(from)
                        .datesUntil(latest(date(from), date(to)))
                        .filter(day -> calendar.isWorking(day.plusDays(1)))
                        .count())
                .orElse(0);
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** No step has longer than the dossier, unless that was late before the step began. */
    private static Instant notAfterDossier(RunningProcess process, Instant from, Instant due) {
        var promised = process.dossierDueAt();
        return promised.isAfter(from) && due.isAfter(promised) ? promised : due;
    }

    private Instant due(RunningProcess process, Instant from, List<Limit> limits, List<Pause> stops) {
        // Until the calendar has arrived, the date promised to the applicant is the only honest answer.
        return calendars
                .find(process.calendarVersionId())
                .map(calendar ->
                        Deadline.of(from, limits, null, calendar, stops).at())
                .orElse(process.dossierDueAt());
    }
}
