package vn.tthc.application.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why; the other side reads it. */
record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}
