package vn.tthc.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tthc.contracts.catalog.CalendarEvent;

/**
 * When one agency works: Monday to Friday at its hours, but for the days named.
 *
 * <p>A value, so that a dossier pinned to {@link #versionId()} gets the same due date for ever.
 */
public record WorkingCalendar(String versionId, List<Hours> hours, Map<LocalDate, SpecialDay> days) {

    public WorkingCalendar {
        hours = List.copyOf(hours);
        days = Map.copyOf(days);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs working hours: " + versionId);
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new IllegalArgumentException("Working hours overlap or are out of order: " + versionId);
            }
        }
    }

    public static WorkingCalendar of(CalendarEvent.Activated event) {
        var hours = event.workingHours().stream()
                .map(h -> new Hours(LocalTime.parse(h.from()), LocalTime.parse(h.to())))
                .toList();
        var days = new TreeMap<LocalDate, SpecialDay>();
        event.days().forEach(d -> days.put(d.date(), specialDay(d)));
        return new WorkingCalendar(event.versionId(), hours, days);
    }

    private static SpecialDay specialDay(CalendarEvent.Day day) {
        var part = day.part();
        return new SpecialDay(
                SpecialDay.Kind.valueOf(day.kind()), day.name(), part == null ? null : SpecialDay.Part.valueOf(part));
    }

    /** The hours worked on a date, in order; none on a day off. */
    public List<Hours> hoursOn(LocalDate date) {
        var special = days.get(date);
        if (special == null) {
            return isWeekend(date) ? List.of() : hours;
        }
        return special.worked(hours);
    }

    public boolean isWorking(LocalDate date) {
        return !hoursOn(date).isEmpty();
    }

    /** Whether only one half of it is worked. */
    public boolean isHalf(LocalDate date) {
        var special = days.get(date);
        return special != null && special.part() != null && isWorking(date);
    }

    /** The first working day on or after a date. */
    public LocalDate workingDayFrom(LocalDate date) {
        var day = date;
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** When the agency closes on a working day, and when a day that it does not work is over. */
    public LocalDateTime closing(LocalDate date) {
        return date.atTime(hoursOrOrdinary(date).getLast().to());
    }

    public LocalDateTime opening(LocalDate date) {
        return date.atTime(hoursOrOrdinary(date).getFirst().from());
    }

    private List<Hours> hoursOrOrdinary(LocalDate date) {
        return isWorking(date) ? hoursOn(date) : hours;
    }

    /** What people call this day, if it is more than an ordinary working day. */
    public String nameOf(LocalDate date) {
        var special = days.get(date);
        if (special != null) {
            return special.name();
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> "Thứ Bảy";
            case SUNDAY -> "Chủ Nhật";
            default -> "ngày làm việc";
        };
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
