package vn.tthc.catalog.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.WorkingCalendar;

/**
 * Whether a decision was signed too close to its effect and posted too long after it (rules B3, B4). Late decisions
 * are published all the same; the flags stay with them.
 */
record Lateness(@Nullable Boolean signedLate, @Nullable Boolean postedLate) {

    static final Lateness NOT_MEASURED = new Lateness(null, null);

    /**
     * The terms that the law sets, by who issues and on which day it signs.
     *
     * @param signedBefore days between signing and effect; absent where there is no such rule
     * @param inWorkingDays how those are counted: the decree says days, indicator 1.1 of QĐ 766 counts working days
     */
    record Term(@Nullable Integer signedBefore, boolean inWorkingDays, int postedWithin) {}

    static Lateness of(PublicationDecision.Head head, LocalDate postedOn, Term term, WorkingCalendar calendar) {
        return new Lateness(signedLate(head, term, calendar), postedLate(head, postedOn, term, calendar));
    }

    private static @Nullable Boolean signedLate(PublicationDecision.Head head, Term term, WorkingCalendar calendar) {
        var before = term.signedBefore();
        if (before == null) {
            return null;
        }
        var earliestEffect = term.inWorkingDays()
                ? workingDaysAfter(head.signedOn(), before, calendar)
                : head.signedOn().plusDays(before);
        return head.effectiveOn().isBefore(earliestEffect);
    }

    private static boolean postedLate(
            PublicationDecision.Head head, LocalDate postedOn, Term term, WorkingCalendar calendar) {
        return postedOn.isAfter(workingDaysAfter(head.signedOn(), term.postedWithin(), calendar));
    }

    private static LocalDate workingDaysAfter(LocalDate day, int number, WorkingCalendar calendar) {
        var reached = day;
        for (int i = 0; i < number; i++) {
            reached = calendar.workingDayFrom(reached.plusDays(1));
        }
        return reached;
    }
}
