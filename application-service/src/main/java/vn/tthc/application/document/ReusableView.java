package vn.tthc.application.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result of the applicant that need not be brought again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReusableView(
        UUID resultId,
        String number,
        String agency,
        Instant issuedAt,
        @Nullable LocalDate validTo) {

    static ReusableView of(ReusableResults.Held held) {
        return new ReusableView(held.id(), held.number(), held.agency(), held.issuedAt(), held.validTo());
    }
}
