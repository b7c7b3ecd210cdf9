package vn.tthc.application.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.payment.PaymentRequest.Means;

/**
 * That the money of a refund has left the agency.
 *
 * @param transactionId of a transfer: its number at the bank
 * @param paidAt of a transfer: when it was booked; now when nothing is said
 */
record PayoutRequest(
        @NotNull Means method,
        @Nullable @Size(min = 1, max = 64) String transactionId,
        @Nullable OffsetDateTime paidAt) {}
