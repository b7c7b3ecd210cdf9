package vn.tthc.application.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An apology and the new date.
 *
 * @param letterNumber number of the letter of apology, as the agency issues it
 * @param violationAcknowledged that it comes too late and is recorded as a violation
 */
record ExtensionRequest(
        @NotNull LocalDate newDate,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 60) String letterNumber,
        boolean violationAcknowledged) {}
