package vn.tthc.application.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that derives a case; without a condition it holds always, as the last one of a procedure may. */
record CaseRuleRequest(
        @NotBlank @Size(max = 40) String procedureCode,
        @NotBlank @Size(max = 40) String caseCode,
        @Min(1) @Max(999) int rank,
        @NotNull @Size(max = 20) List<@NotNull @Valid Condition> conditions,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo) {}
