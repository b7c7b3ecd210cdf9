package vn.tthc.application.supplement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the applicant must bring and why; guidance is due once, complete and exact. */
record SupplementRequest(
        @NotBlank @Size(max = 4000) String content,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 500) String legalBasis,
        boolean guidanceIgnored) {}
