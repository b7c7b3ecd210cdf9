package vn.tthc.platform.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay did.
 *
 * @param replayed took effect now
 * @param failed failed again and stay parked
 * @param blocked stay parked because an earlier event of their key does
 * @param withoutConsumer stay parked because nothing in this build consumes their topic under that name
 * @param firstFailed numbers of the first that failed again
 * @param next where to go on when there were more than one call handles
 */
public record ReplayReport(
        int replayed,
        int failed,
        int blocked,
        int withoutConsumer,
        List<Long> firstFailed,
        @Nullable Long next) {}
