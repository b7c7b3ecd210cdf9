package vn.tthc.application;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.testing.TestDay;

/** The clock of the tests: that of the {@link TestDay}, until a test moves it; whoever moves it puts it back. */
@Singleton
public class MovableClock extends Clock {

    private static volatile Duration offset = Duration.ZERO;

    /** From now on it is this civil time, e.g. {@code 2026-11-20T10:00}. */
    public static void set(String civil) {
        var wanted = LocalDateTime.parse(civil).atZone(CivilTime.CIVIL_ZONE).toInstant();
        offset = Duration.between(TestDay.now().toInstant(), wanted);
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
        return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), instant()));
    }

    @Override
    public Instant instant() {
        return TestDay.now().toInstant().plus(offset);
    }
}
