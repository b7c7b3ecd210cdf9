package vn.tthc.application.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the applicant must pay before work on the dossier goes on.
 *
 * @param number of the dossier's obligations, from 1
 * @param amount beside the fees of the dossier; absent where those are what is to be paid
 * @param legalBasis of the notice
 * @param ruleBasis why the clock stands still meanwhile
 * @param payBy the last day of the notice
 * @param lapsesAt when the dossier is stopped if it has not been met by then
 */
record Obligation(
        UUID id,
        UUID dossierId,
        int number,
        String content,
        @Nullable Long amount,
        String noticeNumber,
        String legalBasis,
        String ruleBasis,
        LocalDate payBy,
        Instant lapsesAt,
        String lapseBasis,
        String agencyCode,
        String askedBy,
        Instant askedAt,
        ObligationState state,
        @Nullable Instant closedAt,
        @Nullable Instant previousDueAt,
        @Nullable Instant newDueAt) {

    boolean isLapsed(Instant now) {
        return !now.isBefore(lapsesAt);
    }
}
