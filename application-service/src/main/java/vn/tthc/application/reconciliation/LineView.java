package vn.tthc.application.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One transaction as the bank and we know it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineView(
        int number,
        Outcome outcome,
        String transactionId,
        String content,
        @Nullable Long statementAmount,
        @Nullable Long recordedAmount,
        @Nullable UUID applicationId,
        @Nullable UUID paymentId) {}
