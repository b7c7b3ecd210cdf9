package vn.tthc.application.code;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A pattern for the codes from a coming day on. */
record PatternRequest(
        @Min(1) @Max(9) int rank,
        @NotBlank @Size(max = 60) String pattern,
        @NotNull LocalDate validFrom) {}
