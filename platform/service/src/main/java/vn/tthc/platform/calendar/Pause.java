package vn.tthc.platform.calendar;

import java.time.Instant;

/**
 * A stretch in which the clock stands still, e.g. while the applicant supplements the file.
 *
 * <p>A day counts when the clock is running as the day closes: paused on Monday morning and resumed on Wednesday
 * afternoon costs Monday and Tuesday.
 */
public record Pause(Instant from, Instant until, String reason) {

    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A pause cannot end before it starts: " + from + "–" + until);
        }
    }

    public Pause(Instant from, Instant until) {
        this(from, until, "tạm dừng tính thời hạn");
    }

    boolean covers(Instant instant) {
        return from.isBefore(instant) && until.isAfter(instant);
    }
}
