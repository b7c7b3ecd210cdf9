package vn.tthc.application.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to put something right.
 *
 * @param value as it should be; not shown where many are listed
 * @param dueAt by when it is to be answered, by {@code legalBasis}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataCorrectionView(
        UUID id,
        UUID applicationId,
        CorrectionField field,
        @Nullable String value,
        String reason,
        State state,
        Instant requestedAt,
        Instant dueAt,
        String legalBasis,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /** Where a request stands. */
    enum State {
        REQUESTED,
        ACCEPTED,
        REFUSED
    }

    DataCorrectionView withoutValue() {
        return new DataCorrectionView(
                id,
                applicationId,
                field,
                null,
                reason,
                state,
                requestedAt,
                dueAt,
                legalBasis,
                decidedAt,
                decisionReason);
    }

    /** A record's own text would carry the value into logs. */
    @Override
    public String toString() {
        return "DataCorrectionView[" + id + " " + state + "]";
    }
}
