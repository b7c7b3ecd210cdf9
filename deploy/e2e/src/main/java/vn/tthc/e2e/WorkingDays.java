package vn.tthc.e2e;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An oracle of due dates that shares nothing with the system: holidays typed again from the yearly notices, and the
 * plainest way of counting.
 */
public final class WorkingDays {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Set<LocalDate> OFF = Stream.of(
                    "2026-01-01",
                    "2026-01-02",
                    "2026-02-16",
                    "2026-02-17",
                    "2026-02-18",
                    "2026-02-19",
                    "2026-02-20",
                    "2026-04-27",
                    "2026-04-30",
                    "2026-05-01",
                    "2026-08-31",
                    "2026-09-01",
                    "2026-09-02",
                    "2026-11-24",
                    "2027-01-01",
                    "2027-02-04",
                    "2027-02-05",
                    "2027-02-08",
                    "2027-02-09",
                    "2027-02-10",
                    "2027-04-16",
                    "2027-04-30",
                    "2027-05-03",
                    "2027-09-02",
                    "2027-09-03",
                    "2027-11-24")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-08-22"));

    private WorkingDays() {}

    /** The day that is the n-th working day after the day of receipt. */
    public static LocalDate after(LocalDate receipt, int workingDays) {
        var day = receipt;
        for (var counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                counted++;
            }
        }
        return day;
    }

    public static boolean isWorking(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MADE_UP.contains(day) || (!weekend && !OFF.contains(day));
    }
}
