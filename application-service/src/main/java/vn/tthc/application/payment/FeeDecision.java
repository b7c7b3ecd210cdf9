package vn.tthc.application.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody need not pay, or is paid back; and why, on what ground and on whose word.
 *
 * @param amount how much; absent when all of the fees are forgiven
 * @param note of an approval the number of its document, of a refusal the reason
 * @param payout of an approved refund, once the money has left the agency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeeDecision(
        UUID id,
        Kind kind,
        @Nullable Long amount,
        String reason,
        String legalBasis,
        State state,
        String agency,
        @Nullable String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable Payout payout) {

    /** As the applicant sees it: an agency decides, and nobody in particular. */
    FeeDecision withoutActors() {
        return new FeeDecision(
                id,
                kind,
                amount,
                reason,
                legalBasis,
                state,
                agency,
                null,
                proposedAt,
                null,
                decidedAt,
                note,
                payout == null ? null : payout.withoutActor());
    }

    /** What is decided. */
    enum Kind {
        /** Exemption ("miễn"), or with an amount reduction ("giảm"). */
        EXEMPTION,
        REFUND
    }

    /** Only what is approved counts. */
    enum State {
        PROPOSED,
        APPROVED,
        REFUSED
    }
}
