package vn.tthc.catalog.calendar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.SpecialDay;

/** A day that differs from its week, or the half of one. */
@Embeddable
record CalendarDay(
        LocalDate day,
        @Enumerated(EnumType.STRING) SpecialDay.Kind kind,
        String name,
        @Enumerated(EnumType.STRING) SpecialDay.@Nullable Part part) {

    SpecialDay special() {
        return new SpecialDay(kind, name, part);
    }
}
