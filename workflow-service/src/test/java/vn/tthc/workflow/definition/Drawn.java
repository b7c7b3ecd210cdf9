package vn.tthc.workflow.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.definition.DefinitionRequests.BackRequest;
import vn.tthc.workflow.definition.DefinitionRequests.ConsultRequest;
import vn.tthc.workflow.definition.DefinitionRequests.JoinRequest;
import vn.tthc.workflow.definition.DefinitionRequests.StepRequest;
import vn.tthc.workflow.definition.DefinitionRequests.WayRequest;

/** Steps of every kind, in the words in which people send them. */
final class Drawn {

    private Drawn() {}

    static Step task(String code, int hours, String... next) {
        return work(code, "officer", hours, List.of(next));
    }

    static Step leader(String code, int hours, String... next) {
        return work(code, "leader", hours, List.of(next));
    }

    private static Step work(String code, String role, int hours, List<String> next) {
        return new Step(code, "Bước " + code, Step.COMPETENT, role, hours, next, null);
    }

    static Step optional(Step step) {
        return with(step, request(step, true, null, null, null));
    }

    static Step looping(Step step, String to, int most) {
        return with(step, request(step, null, null, List.of(new BackRequest(to, most)), null));
    }

    static Step recording(Step step, String... fields) {
        return with(step, request(step, null, null, null, List.of(fields)));
    }

    static Step unsigned(Step step) {
        return with(step, request(step, null, false, null, null));
    }

    private static Step with(Step step, StepRequest request) {
        return StepRequest.toSteps(List.of(request)).getFirst();
    }

    private static StepRequest request(
            Step step,
            @Nullable Boolean optional,
            @Nullable Boolean signs,
            @Nullable List<BackRequest> back,
            @Nullable List<String> produces) {
        return new StepRequest(
                step.code(),
                step.name(),
                step.agency(),
                step.role(),
                step.hours(),
                step.next(),
                null,
                null,
                null,
                optional,
                signs,
                produces,
                null,
                back,
                null,
                null,
                null);
    }

    static Step decision(String code, WayRequest... ways) {
        return node(code, StepKind.DECISION, List.of(), List.of(ways), null);
    }

    static WayRequest when(String condition, String to) {
        return new WayRequest(to, condition);
    }

    static WayRequest otherwise(String to) {
        return new WayRequest(to, null);
    }

    static Step parallel(String code, String... ways) {
        return node(
                code, StepKind.PARALLEL, List.of(ways), null, new JoinRequest(Step.Join.Rule.ALL, null, null, null));
    }

    static Step parallel(String code, JoinRequest join, String... ways) {
        return node(code, StepKind.PARALLEL, List.of(ways), null, join);
    }

    static Step join(String code, String next) {
        return node(code, StepKind.JOIN, List.of(next), null, null);
    }

    private static Step node(
            String code,
            StepKind kind,
            List<String> next,
            @Nullable List<WayRequest> ways,
            @Nullable JoinRequest join) {
        return StepRequest.toSteps(List.of(new StepRequest(
                        code,
                        "Nút " + code,
                        null,
                        null,
                        null,
                        next,
                        null,
                        kind,
                        null,
                        null,
                        null,
                        null,
                        ways,
                        null,
                        join,
                        null,
                        null)))
                .getFirst();
    }

    static Step consultation(String code, @Nullable Integer quorum, List<String> agencies, String next) {
        return StepRequest.toSteps(List.of(new StepRequest(
                        code,
                        "Lấy ý kiến",
                        Step.COMPETENT,
                        "officer",
                        16,
                        List.of(next),
                        null,
                        StepKind.CONSULTATION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new ConsultRequest(agencies, "Ý kiến về quy hoạch?", quorum),
                        null)))
                .getFirst();
    }
}
