package vn.tthc.application.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, confirmed and receipted.
 *
 * @param paidOn civil day of {@code paidAt}
 * @param content what it was paid for, as the fees stood then
 * @param receipt number of the receipt, gap-free in its agency and year
 */
record Payment(
        UUID id,
        UUID dossierId,
        Method method,
        long amount,
        Instant paidAt,
        LocalDate paidOn,
        @Nullable String transactionId,
        String payer,
        String content,
        String agency,
        Instant recordedAt,
        Receipt receipt) {

    /** Number of a receipt: agency, year, number of the year. */
    record Receipt(String agency, int year, int number) {

        @Override
        public String toString() {
            return "%s-%d-%07d".formatted(agency, year, number);
        }
    }
}
