package vn.tthc.application;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.tthc.platform.time.CivilTime;

/** The clock of the tests: the machine's, until a test moves it; whoever moves it puts it back. */
@Singleton
public class MovableClock extends Clock {

    private static volatile Duration offset = Duration.ZERO;

    /** From now on it is this civil time, e.g. {@code 2026-11-20T10:00}. */
    public static void set(String civil) {
        var wanted = LocalDateTime.parse(civil).atZone(CivilTime.CIVIL_ZONE).toInstant();
        offset = Duration.between(Clock.systemUTC().instant(), wanted);
    }

    public static void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return CivilTime.CIVIL_ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }
}
