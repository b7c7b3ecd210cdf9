package vn.tthc.workflow.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * Asks agencies for their opinion.
 *
 * @param dueInHours working hours they have; two days when not said
 * @param mandatory whether the step waits for them; yes when not said
 */
record AskAgencies(
        @NotEmpty @Size(max = 20) @UniqueElements List<@NotBlank @Size(max = 40) String> agencies,
        @NotBlank @Size(max = 4000) String question,
        @Nullable @Min(1) @Max(800) Integer dueInHours,
        @Nullable Boolean mandatory) {

    private static final int TWO_DAYS = 16;

    int hours() {
        return dueInHours == null ? TWO_DAYS : dueInHours;
    }

    boolean awaited() {
        return mandatory == null || mandatory;
    }
}
