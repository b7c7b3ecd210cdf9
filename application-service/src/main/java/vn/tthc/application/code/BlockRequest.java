package vn.tthc.application.code;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many numbers of which day are set apart, today's when nothing is said, and what for. */
record BlockRequest(
        @Min(1) int count,
        @Nullable LocalDate day,
        @NotBlank @Size(max = 500) String reason) {}
