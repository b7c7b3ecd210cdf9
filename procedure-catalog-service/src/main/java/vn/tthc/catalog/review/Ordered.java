package vn.tthc.catalog.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists go from the newest id, which grows with time, to the oldest. */
final class Ordered {

    private static final UUID LAST = new UUID(-1, -1);

    private Ordered() {}

    /** What the ids of the next page are less than. */
    static UUID before(@Nullable UUID after) {
        return after == null ? LAST : after;
    }
}
