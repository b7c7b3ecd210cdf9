package vn.tthc.catalog;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Time-ordered ids (UUIDv7), so that rows written together lie together in their indexes. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Clock clock) {
        var time = (clock.millis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        return new UUID(time, (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
