package vn.tthc.application.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who decides, and why. */
record CompetenceRequest(
        @NotBlank @Size(max = 35) String agency,
        @NotBlank @Size(max = 2000) String reason) {}
