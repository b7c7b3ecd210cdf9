package vn.tthc.workflow.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leader's signature under a result.
 *
 * @param outcome names the step to go on with, where several may follow
 */
record Approval(
        @NotBlank @Size(max = 100) String resultNumber,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 100) String outcome,
        @Nullable @Size(max = 4000) String note) {}
