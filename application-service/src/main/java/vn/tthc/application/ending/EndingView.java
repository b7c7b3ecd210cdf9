package vn.tthc.application.ending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An end without a result as both sides see it.
 *
 * @param form number of the paper that says so
 * @param violation that it was said after the limit had passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndingView(
        EndingKind kind,
        String form,
        @Nullable String documentNumber,
        String reason,
        String legalBasis,
        String agency,
        Instant decidedAt,
        boolean violation) {

    static EndingView of(Ending ending) {
        return new EndingView(
                ending.kind(),
                ending.kind().form().place(),
                ending.documentNumber(),
                ending.reason(),
                ending.legalBasis(),
                ending.agencyCode(),
                ending.decidedAt(),
                ending.tooLate());
    }
}
