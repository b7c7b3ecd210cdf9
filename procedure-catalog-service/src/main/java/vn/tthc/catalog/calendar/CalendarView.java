package vn.tthc.catalog.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a calendar, as people read it. */
public record CalendarView(
        UUID id,
        String agencyCode,
        int number,
        String name,
        String status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant activatedAt,
        List<Stretch> workingHours,
        List<Day> days,
        long version) {

    /** A stretch of work. */
    public record Stretch(String from, String to) {}

    /** A day that differs from its week. */
    public record Day(LocalDate date, String kind, String name) {}

    static CalendarView of(CalendarVersion calendar) {
        return new CalendarView(
                calendar.id(),
                calendar.agencyCode(),
                calendar.number(),
                calendar.name(),
                calendar.status().name(),
                calendar.validFrom(),
                calendar.validTo(),
                calendar.activatedAt(),
                calendar.workingHours().stretches().stream()
                        .map(h -> new Stretch(h.from().toString(), h.to().toString()))
                        .toList(),
                calendar.days().stream()
                        .map(d -> new Day(d.day(), d.kind().name(), d.name()))
                        .toList(),
                calendar.version());
    }
}
