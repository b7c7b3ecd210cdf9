package vn.tthc.application.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result, without its bytes.
 *
 * @param version to be named by whoever revokes it or issues it again
 * @param status on the day of the answer
 * @param replaces the result in whose place it was issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
        UUID id,
        UUID applicationId,
        long version,
        ResultStatus status,
        String number,
        String agency,
        Instant issuedAt,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long size,
        String sha256,
        @Nullable UUID replaces,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason,
        @Nullable String revokeBasis,
        @Nullable Instant returnedAt) {

    static ResultView of(Result result, LocalDate today) {
        return new ResultView(
                result.id(),
                result.dossierId(),
                result.version(),
                result.statusOn(today),
                result.number(),
                result.agencyCode(),
                result.issuedAt(),
                result.validFrom(),
                result.validTo(),
                result.size(),
                result.sha256(),
                result.replaces(),
                result.revokedAt(),
                result.revokeReason(),
                result.revokeBasis(),
                result.returnedAt());
    }
}
