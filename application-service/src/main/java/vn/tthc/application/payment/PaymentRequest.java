package vn.tthc.application.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in at the counter, or that the agency's account shows.
 *
 * @param method CASH or TRANSFER; what is paid online is reported by the payment platform and by nobody else
 * @param amount in đồng
 * @param transactionId of a transfer: its number at the bank
 * @param paidAt of a transfer: when it was booked; now when nothing is said
 * @param payer who paid, where it is not the applicant
 * @param acceptOverpayment that more cash than is outstanding is taken all the same
 */
record PaymentRequest(
        @NotNull Means method,
        @Positive @Max(1_000_000_000_000L) long amount,
        @Nullable @Size(min = 1, max = 64) String transactionId,
        @Nullable OffsetDateTime paidAt,
        @Nullable @Size(min = 1, max = 200) String payer,
        boolean acceptOverpayment) {

    /** What an officer may enter. */
    enum Means {
        CASH,
        TRANSFER;

        Method method() {
            return this == CASH ? Method.CASH : Method.TRANSFER;
        }
    }
}
