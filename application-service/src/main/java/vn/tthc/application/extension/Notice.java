package vn.tthc.application.extension;

import java.time.Instant;
import java.time.LocalDate;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/** How late an extension may be said: so many working days before the date that it moves (NĐ 61/2018 Đ19.9). */
final class Notice {

    private Notice() {}

    /** The last day on which it is in time. */
    static LocalDate lastDay(Instant dueAt, int workingDays, WorkingCalendar calendar) {
        var day = dueAt.atZone(CivilTime.CIVIL_ZONE).toLocalDate();
        for (var left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    static boolean isTooLate(Instant said, LocalDate lastDay) {
        return said.atZone(CivilTime.CIVIL_ZONE).toLocalDate().isAfter(lastDay);
    }
}
