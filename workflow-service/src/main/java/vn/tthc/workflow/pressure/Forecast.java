package vn.tthc.workflow.pressure;

import java.time.Instant;
import java.time.LocalDate;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/**
 * When a dossier will be done as the queues stand, and how that was come by: what lies before it on the desk at the pace
 * of that desk, then its own step, then the longest way through the steps that are left.
 *
 * @param ahead tasks that come before this one; none where somebody works on it already
 * @param observed whether the pace is that of the last fourteen days; else it is planned time shared by those at work
 * @param paceMinutes working minutes in which the desk does one task
 * @param waitHours working hours until its turn
 * @param stepHours that the step itself may take
 * @param restHours that the steps after it may take
 * @param expectedAt when all that is over
 */
record Forecast(
        long ahead,
        boolean observed,
        long paceMinutes,
        int waitHours,
        int stepHours,
        int restHours,
        Instant expectedAt) {

    /** Fewer tasks done than this say nothing of a pace. */
    static final int FEWEST = 3;

    private static final int MINUTES = 60;

    /**
     * A desk: one role of one agency.
     *
     * @param done in the days looked back on
     * @param hands people who hold something there now
     */
    record Desk(long done, long hands, int hoursLookedBackOn) {

        boolean isObserved() {
            return done >= FEWEST && hoursLookedBackOn > 0;
        }

        private long paceMinutes(int stepHours) {
            return isObserved()
                    ? Math.max(1, (long) hoursLookedBackOn * MINUTES / done)
                    : Math.max(1, (long) stepHours * MINUTES / Math.max(1, hands));
        }
    }

    static Forecast of(long ahead, Desk desk, int stepHours, int restHours, WorkingCalendar calendar, Instant now) {
        var pace = desk.paceMinutes(stepHours);
        var wait = (int) Math.ceilDiv(ahead * pace, MINUTES);
        var expected = Leads.end(calendar, now, wait + stepHours + restHours);
        return new Forecast(ahead, desk.isObserved(), pace, wait, stepHours, restHours, expected);
    }

    boolean isLateFor(Instant dueAt) {
        return expectedAt.isAfter(dueAt);
    }

    /** The close of so many working days before the day on which a dossier is due. */
    static Instant apologyBy(Instant dueAt, int workingDays, WorkingCalendar calendar) {
        var day = LocalDate.ofInstant(dueAt, CivilTime.CIVIL_ZONE);
        for (int left = workingDays; left > 0; left--) {
            day = day.minusDays(1);
            while (!calendar.isWorking(day)) {
                day = day.minusDays(1);
            }
        }
        return calendar.closing(day).atZone(CivilTime.CIVIL_ZONE).toInstant();
    }
}
