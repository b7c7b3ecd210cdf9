package vn.tthc.local.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what events bring about a moment later, by looking at it until it is there. */
public final class Await {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private Await() {}

    /**
     * Looks until the answer satisfies; pauses grow from 10 ms to half a second.
     *
     * @throws IllegalStateException naming what was waited for and what was seen last, when the time is over
     */
    public static <T> T until(String what, Duration atMost, Supplier<T> look, Predicate<T> satisfied) {
        var deadline = System.nanoTime() + atMost.toNanos();
        var pause = Duration.ofMillis(10);
        var seen = look.get();
        while (!satisfied.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "waited %d s for %s, last seen: %s".formatted(atMost.toSeconds(), what, seen));
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            seen = look.get();
        }
        return seen;
    }
}
