package vn.tthc.application.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result in place of one that is lost, damaged or printed wrongly; the earlier one is revoked with it.
 *
 * @param validFrom the day of issue where it is left out
 */
record ReissueRequest(
        @NotBlank @Size(max = 100) String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 500) String legalBasis) {}
