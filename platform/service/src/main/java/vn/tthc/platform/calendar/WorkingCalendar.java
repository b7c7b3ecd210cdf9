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
        event.days().forEach(d -> days.put(d.date(), new SpecialDay(SpecialDay.Kind.valueOf(d.kind()), d.name())));
        return new WorkingCalendar(event.versionId(), hours, days);
    }

    public boolean isWorking(LocalDate date) {
        var special = days.get(date);
        return special == null ? !isWeekend(date) : special.isWorking();
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
        return date.atTime(hours.getLast().to());
    }

    public LocalDateTime opening(LocalDate date) {
        return date.atTime(hours.getFirst().from());
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
