package vn.tthc.workflow.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people send about internal processes; a process has at most a hundred steps and a step at most a year. */
final class DefinitionRequests {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private DefinitionRequests() {}

    record DraftDefinition(
            @NotBlank @Size(max = 40) String procedureCode,
            @Nullable @Size(min = 1, max = 40) String caseCode,
            @Nullable @Size(min = 1, max = 40) String agencyCode,
            @NotBlank @Size(max = 500) String name,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid StepRequest> steps) {

        ProcessDefinition.Draft toDraft() {
            return new ProcessDefinition.Draft(procedureCode, caseCode, agencyCode, name, StepRequest.toSteps(steps));
        }
    }

    record RewriteDefinition(
            @NotBlank @Size(max = 500) String name,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid StepRequest> steps) {}

    record ApproveDefinition(@NotBlank @Size(max = 100) String decisionNumber) {}

    record StepRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String agency,
            @NotBlank @Size(max = 40) String role,
            @NotNull @Min(1) @Max(2000) Integer hours,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> next,
            @Nullable Boolean fourEyes) {

        static List<Step> toSteps(List<StepRequest> requests) {
            return requests.stream().map(StepRequest::toStep).toList();
        }

        private Step toStep() {
            return new Step(code, name, agency, role, hours, next == null ? List.of() : next, fourEyes);
        }
    }
}
