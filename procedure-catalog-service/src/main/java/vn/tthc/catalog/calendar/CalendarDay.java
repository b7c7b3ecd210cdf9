package vn.tthc.catalog.calendar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.tthc.platform.calendar.SpecialDay;

/** A day that differs from its week. */
@Embeddable
record CalendarDay(
        LocalDate day, @Enumerated(EnumType.STRING) SpecialDay.Kind kind, String name) {}
