package vn.tthc.platform.calendar;

import java.time.LocalTime;

/** One stretch of work in a day, e.g. 07:30–11:30. */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Working hours must end after they start: " + from + "–" + to);
        }
    }
}
