package vn.tthc.catalog.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** A day that differs from its week, or the half of one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            String kind,
            String name,
            @Nullable String part) {

        static Day of(CalendarDay day) {
            var part = day.part();
            return new Day(day.day(), day.kind().name(), day.name(), part == null ? null : part.name());
        }
    }

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
                calendar.days().stream().map(Day::of).toList(),
                calendar.version());
    }
}
