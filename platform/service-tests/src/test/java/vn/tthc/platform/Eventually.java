package vn.tthc.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for something that another thread or server does. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.systemUTC();

    private Eventually() {}

    /** Asserts again and again until it holds; fails with the last failure. */
    public static void eventually(ThrowingCallable assertion) {
        var until = CLOCK.instant().plus(PATIENCE);
        while (true) {
            try {
                assertion.call();
                return;
            } catch (Throwable e) {
                if (CLOCK.instant().isAfter(until)) {
                    throw new AssertionError("It did not come about: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
