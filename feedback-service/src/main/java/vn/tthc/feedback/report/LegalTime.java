package vn.tthc.feedback.report;

import java.time.Instant;
import java.util.List;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/** Terms in working days, from the day after something came: the day itself is none of them. */
final class LegalTime {

    private LegalTime() {}

    static DueDate end(int workingDays, Instant from, WorkingCalendar calendar) {
        return Deadline.of(from, List.of(new Limit(workingDays, LimitUnit.WORKING_DAY)), null, calendar);
    }

    /** The close of so many working days before the last one. */
    static Instant before(DueDate due, int workingDays, WorkingCalendar calendar) {
        var day = due.date();
        for (int left = workingDays; left > 0; left--) {
            day = day.minusDays(1);
            while (!calendar.isWorking(day)) {
                day = day.minusDays(1);
            }
        }
        return calendar.closing(day).atZone(CivilTime.CIVIL_ZONE).toInstant();
    }
}
