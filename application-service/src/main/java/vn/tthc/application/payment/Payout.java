package vn.tthc.application.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an approved refund was paid out; the applicant is not shown by whom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Payout(
        Method method,
        @Nullable String transactionId,
        Instant paidAt,
        @Nullable String recordedBy) {

    Payout withoutActor() {
        return new Payout(method, transactionId, paidAt, null);
    }
}
