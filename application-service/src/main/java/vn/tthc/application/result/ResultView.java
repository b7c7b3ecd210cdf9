package vn.tthc.application.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.ScanState;

/**
 * A result, without its bytes.
 *
 * @param applicationId the dossier that it came of; none if it was taken over from before this system
 * @param title what an earlier result is called
 * @param version to be named by whoever revokes it or issues it again
 * @param status on the day of the answer
 * @param size of the paper; an earlier result may be known without one
 * @param scan whether its paper may be read: a scan of an earlier result is shown to the scanner first
 * @param replaces the result in whose place it was issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
        UUID id,
        @Nullable UUID applicationId,
        long version,
        ResultStatus status,
        @Nullable String title,
        String number,
        String agency,
        Instant issuedAt,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable ScanState scan,
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
                result.title(),
                result.number(),
                result.agencyCode(),
                result.issuedAt(),
                result.validFrom(),
                result.validTo(),
                result.paper().map(DocumentStore.StoredFile::size).orElse(null),
                result.paper().map(DocumentStore.StoredFile::sha256).orElse(null),
                result.paper().map(_ -> result.scan()).orElse(null),
                result.replaces(),
                result.revokedAt(),
                result.revokeReason(),
                result.revokeBasis(),
                result.returnedAt());
    }
}
