package vn.tthc.workflow.definition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Definitions that are in force. */
public final class DefinitionFixture {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private DefinitionFixture() {}

    public static ProcessDefinition approved(UUID id, List<Step> steps) {
        var draft = new ProcessDefinition.Draft("1.013225", null, null, "Quy trình nội bộ", steps);
        var definition = new ProcessDefinition(id, draft, "controller-1", NOW);
        definition.approve(1, new ProcessDefinition.Approval("88/QĐ", null, "controller-1", steps), NOW);
        return definition;
    }

    /** One of two or more ways. */
    public static Step fork(String code, List<String> ways) {
        return new Step(
                code,
                "Chia nhánh",
                "",
                "",
                0,
                ways,
                null,
                StepKind.PARALLEL,
                null,
                null,
                null,
                null,
                null,
                null,
                new Step.Join(Step.Join.Rule.ALL, null, null, null),
                null,
                null);
    }

    public static Step join(String code, String next) {
        return new Step(
                code,
                "Nhập nhánh",
                "",
                "",
                0,
                List.of(next),
                null,
                StepKind.JOIN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
