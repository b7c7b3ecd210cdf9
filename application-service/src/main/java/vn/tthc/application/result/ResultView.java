package vn.tthc.application.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result, without its bytes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
        UUID id,
        UUID applicationId,
        String number,
        String agency,
        Instant issuedAt,
        @Nullable LocalDate validTo,
        long size,
        String sha256,
        @Nullable Instant returnedAt) {

    static ResultView of(Result result) {
        return new ResultView(
                result.id(),
                result.dossierId(),
                result.number(),
                result.agencyCode(),
                result.issuedAt(),
                result.validTo(),
                result.size(),
                result.sha256(),
                result.returnedAt());
    }
}
