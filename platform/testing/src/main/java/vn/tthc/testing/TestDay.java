package vn.tthc.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The time of every test: the JVM begins on the morning of Friday 20/11/2026, and from there its time goes on. So no
 * suite crosses midnight or a weekend on its way, and a day named in a test is as far off in two years as it is today.
 */
public final class TestDay {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-20T08:00:00+07:00");

    // A property, as this class is loaded more than once in a JVM.
    private static final Instant BEGAN = Instant.parse((String) System.getProperties()
            .computeIfAbsent("tthc.testing.began", key -> Instant.now().toString()));

    private TestDay() {}

    /** Goes on over restarts of the application, as what it has written does. */
    public static OffsetDateTime now() {
        return MORNING.plus(Duration.between(BEGAN, Instant.now()));
    }
}
