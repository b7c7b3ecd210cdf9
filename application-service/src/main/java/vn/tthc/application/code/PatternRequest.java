package vn.tthc.application.code;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for the codes from a coming day on.
 *
 * @param agency whose codes; absent for those of every agency without a pattern of its own
 */
record PatternRequest(
        @Nullable @Size(min = 1, max = 35) String agency,
        @Min(1) @Max(9) int rank,
        @NotBlank @Size(max = 60) String pattern,
        @NotNull LocalDate validFrom) {}
