package vn.tthc.application.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody wants to pay online.
 *
 * @param amount in đồng; all that is outstanding when nothing is said
 */
record AttemptRequest(
        @Nullable @Positive @Max(1_000_000_000_000L) Long amount) {

    static final AttemptRequest ALL = new AttemptRequest(null);
}
