package vn.tthc.platform.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Version 7 UUIDs: they sort by the time they were made, which is what keyset paging goes by; within a process also those
 * that are made in one millisecond.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int COUNTER_BITS = 12;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID at(Instant now) {
        var moment = LAST.updateAndGet(last -> next(last, now.toEpochMilli()));
        var high = moment >>> COUNTER_BITS << 16 | 0x7000L | moment & 0xFFF;
        var low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A millisecond and a count within it, which begins anywhere in the lower half. */
    private static long next(long last, long millis) {
        return last >>> COUNTER_BITS == millis ? last + 1 : millis << COUNTER_BITS | RANDOM.nextInt(0x800);
    }

    /** When it was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
