package vn.tthc.application.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether it is put right, with the reason that the person reads. */
record DataCorrectionVerdict(
        @NotNull Boolean accepted,
        @NotBlank @Size(max = 500) String reason) {}
