package vn.tthc.application.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says from a day on.
 *
 * @param procedureCode the procedure that it is for; absent where it is for all
 */
record RuleRequest(
        @NotNull Rule name,
        @Nullable @Size(max = 40) String procedureCode,
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 20) String value,
        @NotBlank @Size(max = 500) String legalBasis) {

    /** The empty code stands for all. */
    String procedureOrAll() {
        return procedureCode == null ? "" : procedureCode.strip();
    }
}
