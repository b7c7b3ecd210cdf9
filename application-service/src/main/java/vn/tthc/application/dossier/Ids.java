package vn.tthc.application.dossier;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Version 7 UUIDs: they sort by the time they were made, which is what keyset paging goes by. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID at(Instant now) {
        var high = now.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        var low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** When it was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
