package vn.tthc.workflow.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What people send about internal processes; a process has at most a hundred steps and a step at most a year. */
public final class DefinitionRequests {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    static final String FIELD = "[A-Za-z][A-Za-z0-9_]{0,39}";

    private DefinitionRequests() {}

    public record DraftDefinition(
            @NotBlank @Size(max = 40) String procedureCode,
            @Nullable @Size(min = 1, max = 40) String caseCode,
            @Nullable @Size(min = 1, max = 40) String agencyCode,
            @NotBlank @Size(max = 500) String name,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid StepRequest> steps) {

        public ProcessDefinition.Draft toDraft() {
            return new ProcessDefinition.Draft(procedureCode, caseCode, agencyCode, name, StepRequest.toSteps(steps));
        }
    }

    record RewriteDefinition(
            @NotBlank @Size(max = 500) String name,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid StepRequest> steps) {}

    record ApproveDefinition(
            @NotBlank @Size(max = 100) String decisionNumber,
            @Nullable LocalDate validFrom) {}

    /** A decision of the province that puts many processes in force at once, or none of them. */
    record Decide(
            @NotBlank @Size(max = 100) String decisionNumber,
            @Nullable LocalDate validFrom,
            @NotEmpty @Size(max = 200) @UniqueElements List<@NotNull UUID> definitions) {}

    /** Work has its time in {@code hours} or in {@code days}; a decision, a parallel block and a join have none. */
    public record StepRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 40) String agency,
            @Nullable @Size(max = 40) String role,
            @Nullable @Min(1) @Max(2000) Integer hours,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> next,
            @Nullable Boolean fourEyes,
            @Nullable StepKind kind,
            @Nullable @Min(1) @Max(250) Integer days,
            @Nullable Boolean optional,
            @Nullable Boolean signs,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = FIELD) String> produces,
            @Nullable @Size(max = 20) List<@NotNull @Valid WayRequest> ways,
            @Nullable @Size(max = 5) List<@NotNull @Valid BackRequest> back,
            @Nullable @Valid JoinRequest join,
            @Nullable @Valid ConsultRequest consult,
            @Nullable UUID process) {

        static List<Step> toSteps(List<StepRequest> requests) {
            return requests.stream().map(StepRequest::toStep).toList();
        }

        private Step toStep() {
            return new Step(
                    code,
                    name,
                    Objects.requireNonNullElse(agency, ""),
                    Objects.requireNonNullElse(role, ""),
                    share(),
                    Objects.requireNonNullElse(next, List.of()),
                    fourEyes,
                    kind == StepKind.TASK ? null : kind,
                    days,
                    optional,
                    signs,
                    produces,
                    ways == null ? null : ways.stream().map(WayRequest::toWay).toList(),
                    back == null ? null : back.stream().map(BackRequest::toBack).toList(),
                    join == null ? null : join.toJoin(),
                    consult == null ? null : consult.toConsult(),
                    process);
        }

        private int share() {
            if (days != null) {
                return hours == null ? days * Step.HOURS_A_DAY : 0;
            }
            return hours == null ? 0 : hours;
        }
    }

    public record WayRequest(
            @NotNull @Pattern(regexp = CODE) String to,
            @Nullable @Size(max = 400) String when) {

        private Step.Way toWay() {
            return new Step.Way(to, when);
        }
    }

    public record BackRequest(
            @NotNull @Pattern(regexp = CODE) String to,
            @NotNull @Min(1) @Max(10) Integer most) {

        private Step.Back toBack() {
            return new Step.Back(to, most);
        }
    }

    public record JoinRequest(
            @NotNull Step.Join.Rule rule,
            @Nullable @Min(1) @Max(20) Integer quorum,
            @Nullable @Pattern(regexp = CODE) String lead,
            @Nullable Boolean inTurnOnPaper) {

        private Step.Join toJoin() {
            return new Step.Join(rule, quorum, lead, inTurnOnPaper);
        }
    }

    public record ConsultRequest(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> agencies,
            @NotBlank @Size(max = 4000) String question,
            @Nullable @Min(1) @Max(20) Integer quorum) {

        private Step.Consult toConsult() {
            return new Step.Consult(agencies, question, quorum);
        }
    }
}
