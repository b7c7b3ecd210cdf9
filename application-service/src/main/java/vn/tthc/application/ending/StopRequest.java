package vn.tthc.application.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why settlement stops; the applicant reads it.
 *
 * @param documentNumber of the notice, as the agency issues it
 */
record StopRequest(
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotBlank @Size(max = 60) String documentNumber) {}
