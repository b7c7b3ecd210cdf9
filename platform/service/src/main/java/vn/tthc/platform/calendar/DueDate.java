package vn.tthc.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tthc.platform.time.CivilTime;

/** When a term ends, and day by day how that was found. */
public record DueDate(Instant at, List<CountedDay> days) {

    public DueDate {
        days = List.copyOf(days);
    }

    /** The day on which the term ends, where the law lives. */
    public LocalDate date() {
        return at.atZone(CivilTime.CIVIL_ZONE).toLocalDate();
    }
}
