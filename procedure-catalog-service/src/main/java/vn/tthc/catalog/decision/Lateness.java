package vn.tthc.catalog.decision;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.WorkingCalendar;

/**
 * Whether a decision was signed too close to its effect and posted too long after it (rules B3, B4). Late decisions
 * are published all the same; the flags stay with them, and the limits as they were.
 *
 * @param earliestEffect the first day on which it could take effect without having been signed late
 * @param postingDue the last day on which it could be posted in time
 */
@Embeddable
record Lateness(
        @Nullable Boolean signedLate,
        @Nullable Boolean postedLate,
        @Nullable Integer signedBefore,
        @Nullable String signedBeforeUnit,
        @Nullable LocalDate earliestEffect,
        @Nullable Integer postedWithin,
        @Nullable LocalDate postingDue) {

    static final Lateness NOT_MEASURED = new Lateness(null, null, null, null, null, null, null);

    /**
     * The terms that the law sets, by who issues and on which day it signs.
     *
     * @param signedBefore days between signing and effect; absent where there is no such rule
     * @param inWorkingDays how those are counted: the decree says days, indicator 1.1 of QĐ 766 counts working days
     */
    record Term(@Nullable Integer signedBefore, boolean inWorkingDays, int postedWithin) {}

    static Lateness of(PublicationDecision.Head head, LocalDate postedOn, Term term, WorkingCalendar calendar) {
        var earliestEffect = earliestEffect(head.signedOn(), term, calendar);
        var postingDue = workingDaysAfter(head.signedOn(), term.postedWithin(), calendar);
        return new Lateness(
                earliestEffect == null ? null : head.effectiveOn().isBefore(earliestEffect),
                postedOn.isAfter(postingDue),
                term.signedBefore(),
                earliestEffect == null ? null : term.inWorkingDays() ? "WORKING_DAY" : "DAY",
                earliestEffect,
                term.postedWithin(),
                postingDue);
    }

    private static @Nullable LocalDate earliestEffect(LocalDate signedOn, Term term, WorkingCalendar calendar) {
        var before = term.signedBefore();
        if (before == null) {
            return null;
        }
        return term.inWorkingDays() ? workingDaysAfter(signedOn, before, calendar) : signedOn.plusDays(before);
    }

    private static LocalDate workingDaysAfter(LocalDate day, int number, WorkingCalendar calendar) {
        var reached = day;
        for (int i = 0; i < number; i++) {
            reached = calendar.workingDayFrom(reached.plusDays(1));
        }
        return reached;
    }
}
