package vn.tthc.workflow.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/**
 * How much of a stretch counts: working hours of the pinned calendar in which the clock did not stand still. Stretches
 * that follow one another add up to the whole, to the minute, so the times of the custodians add up to that of the dossier.
 */
public final class LegalTime {

    private final WorkingCalendar calendar;
    private final List<Pause> pauses;
    private final Instant start;

    /**
     * Of one process.
     *
     * @param pauses in any order; they may overlap
     * @param start from where minutes are counted
     */
    public LegalTime(WorkingCalendar calendar, List<Pause> pauses, Instant start) {
        this.calendar = calendar;
        this.pauses = merged(pauses);
        this.start = start;
    }

    /** Whole minutes; the rest of one is counted where the next stretch completes it. */
    public long minutes(Instant from, Instant to) {
        return elapsed(to) - elapsed(from);
    }

    private long elapsed(Instant until) {
        return until.isBefore(start) ? 0 : counted(start, until).toMinutes();
    }

    private Duration counted(Instant from, Instant to) {
        var paused = pauses.stream()
                .map(pause -> worked(latest(from, pause.from()), earliest(to, pause.until())))
                .reduce(Duration.ZERO, Duration::plus);
        return worked(from, to).minus(paused);
    }

    private Duration worked(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        return date(from)
                .datesUntil(date(to).plusDays(1))
                .flatMap(day -> calendar.hoursOn(day).stream().map(hours -> overlap(day, hours, from, to)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration overlap(LocalDate day, Hours hours, Instant from, Instant to) {
        var begin = latest(
                from, day.atTime(hours.from()).atZone(CivilTime.CIVIL_ZONE).toInstant());
        var end =
                earliest(to, day.atTime(hours.to()).atZone(CivilTime.CIVIL_ZONE).toInstant());
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private static List<Pause> merged(List<Pause> pauses) {
        var merged = new ArrayList<Pause>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (merged.isEmpty() || merged.getLast().until().isBefore(pause.from())) {
                merged.add(pause);
            } else {
                var last = merged.removeLast();
                merged.add(new Pause(last.from(), latest(last.until(), pause.until())));
            }
        }
        return List.copyOf(merged);
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
