package vn.tthc.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a term ends. A pure function of what it is given, so the answer can be recomputed and explained years
 * later; docs/adr/008-working-days-and-time.md has the rules.
 */
public final class Deadline {

    private Deadline() {}

    /** The end of limits that follow one another, with no pause. */
    public static DueDate of(
            Instant receivedAt, List<Limit> limits, @Nullable LocalTime cutOff, WorkingCalendar calendar) {
        return of(receivedAt, limits, cutOff, calendar, List.of());
    }

    /**
     * The end of limits that follow one another.
     *
     * @param cutOff received later than this, or on a day off, counts as received on the next working day; null where
     *     the procedure has no such rule
     * @param pauses stretches in which the clock stands still
     */
    public static DueDate of(
            Instant receivedAt,
            List<Limit> limits,
            @Nullable LocalTime cutOff,
            WorkingCalendar calendar,
            List<Pause> pauses) {
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("A term needs at least one limit");
        }
        var term = new Term(calendar, pauses, receivedAt);
        term.receive(cutOff, countsDayOfReceipt(limits.getFirst()));
        limits.forEach(term::run);
        return term.dueDate();
    }

    /**
     * The end of a term whose last day was set as a date, e.g. by an extension. A working day up to it that is lost in a
     * pause moves it one working day on; a date that the calendar has off ends on the next working day.
     */
    public static DueDate until(LocalDate date, Instant setAt, WorkingCalendar calendar, List<Pause> pauses) {
        var term = new Term(calendar, pauses, setAt);
        term.runUntil(calendar.workingDayFrom(date));
        return term.dueDate();
    }

    private static boolean countsDayOfReceipt(Limit first) {
        return first.unit() == LimitUnit.HOUR || first.unit() == LimitUnit.SAME_DAY;
    }
}
