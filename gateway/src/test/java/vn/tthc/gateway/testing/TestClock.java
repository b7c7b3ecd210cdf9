package vn.tthc.gateway.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it on; nothing waits for anything. */
public final class TestClock extends Clock {

    private static volatile Instant now = Instant.parse("2026-11-20T02:00:00Z");

    public static Instant now() {
        return now;
    }

    public static void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
