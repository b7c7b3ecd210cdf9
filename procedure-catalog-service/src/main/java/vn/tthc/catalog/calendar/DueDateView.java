package vn.tthc.catalog.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.CountedDay;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.time.CivilTime;

/** When a dossier received now would be due, with every day that counted or did not, and why. */
public record DueDateView(
        UUID calendarVersion,
        String calendarAgency,
        int calendarNumber,
        OffsetDateTime receivedAt,
        int quantity,
        String unit,
        @Nullable LocalTime cutOff,
        OffsetDateTime dueAt,
        List<CountedDay> days) {

    /** What is asked: received then, under that limit. */
    record Question(
            OffsetDateTime receivedAt,
            Limit limit,
            @Nullable LocalTime cutOff) {

        LocalDate receivedOn() {
            return receivedAt.atZoneSameInstant(CivilTime.CIVIL_ZONE).toLocalDate();
        }

        DueDateView answer(CalendarVersion calendar) {
            var due = Deadline.of(receivedAt.toInstant(), List.of(limit), cutOff, calendar.toWorkingCalendar());
            return new DueDateView(
                    calendar.id(),
                    calendar.agencyCode(),
                    calendar.number(),
                    civil(receivedAt),
                    limit.quantity(),
                    limit.unit().name(),
                    cutOff,
                    due.at().atZone(CivilTime.CIVIL_ZONE).toOffsetDateTime(),
                    due.days());
        }

        private static OffsetDateTime civil(OffsetDateTime at) {
            return at.atZoneSameInstant(CivilTime.CIVIL_ZONE).toOffsetDateTime();
        }
    }
}
