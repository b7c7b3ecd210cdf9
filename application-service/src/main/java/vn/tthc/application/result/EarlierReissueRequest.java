package vn.tthc.application.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper in place of one of before this system. Whose it is was taken over as a key alone, so the new paper needs name
 * and number again, and the number must make that key.
 *
 * @param validFrom the day of issue where it is left out
 */
record EarlierReissueRequest(
        @NotBlank @Size(max = 100) String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotBlank @Size(max = 200) String holder,
        @NotBlank @Size(max = 20) String identityNumber,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 500) String legalBasis) {

    /** Whom it is for is nobody's business in a log. */
    @Override
    public String toString() {
        return "EarlierReissueRequest[" + number + "]";
    }
}
