package vn.tthc.application.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether the number is put right, and why or why not. */
record IdentityCorrectionVerdict(
        @NotNull Boolean approved,
        @NotBlank @Size(max = 500) String reason) {}
