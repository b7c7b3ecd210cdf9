package vn.tthc.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.platform.problem.Problem;

class ProcessDefinitionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Step PREPARE =
            new Step("prepare", "Dự thảo", Step.COMPETENT, "officer", 6, List.of("sign", "land"), null);
    private static final Step LAND = new Step("land", "Đất đai", "H90.16", "officer", 4, List.of("sign"), null);
    private static final Step SIGN = new Step("sign", "Ký", Step.COMPETENT, "leader", 2, List.of(), null);

    private static ProcessDefinition aDraft() {
        return new ProcessDefinition(
                UUID.fromString("0193545b-0000-7000-8000-000000000001"),
                new ProcessDefinition.Draft("1.013225", null, null, "Quy trình", List.of(PREPARE, LAND, SIGN)),
                "drafter",
                NOW);
    }

    private static ProcessDefinition.Approval approval(String number) {
        return new ProcessDefinition.Approval(number, null, "controller", List.of(PREPARE, LAND, SIGN));
    }

    @Test
    void approving_a_draft_tells_which_version_is_in_force() {
        var definition = aDraft();

        definition.approve(3, approval("88/QĐ-UBND"), NOW);

        assertThat(definition.isApproved()).isTrue();
        assertThat(definition.releaseEvents())
                .containsExactly(new ProcessDefinitionEvent.Approved(definition.id(), "1.013225", null, null, 3, NOW));
    }

    @Test
    void an_approved_definition_is_neither_rewritten_nor_approved_again_and_nothing_is_told() {
        var definition = aDraft();
        definition.approve(1, approval("88/QĐ-UBND"), NOW);
        definition.releaseEvents();

        assertThatThrownBy(() -> definition.rewrite("Khác", List.of(SIGN))).hasMessage("definition-approved");
        assertThatThrownBy(() -> definition.approve(2, approval("89/QĐ-UBND"), NOW))
                .isInstanceOf(Problem.class);
        assertThat(definition.steps()).hasSize(3);
        assertThat(definition.releaseEvents()).isEmpty();
    }

    @Test
    void the_outcome_names_the_way_where_there_are_several() {
        var definition = aDraft();

        assertThat(definition.after(PREPARE, "land")).contains(LAND);
        assertThat(definition.after(LAND, "whatever")).contains(SIGN);
        assertThat(definition.after(SIGN, null)).isEmpty();
        assertThatThrownBy(() -> definition.after(PREPARE, "DONE")).hasMessage("outcome-unknown");
        assertThatThrownBy(() -> definition.after(PREPARE, null)).hasMessage("outcome-unknown");
    }

    @Test
    void a_signature_wants_a_second_pair_of_eyes_unless_the_step_says_otherwise() {
        assertThat(SIGN.needsFourEyes()).isTrue();
        assertThat(PREPARE.needsFourEyes()).isFalse();
        assertThat(new Step("sign", "Ký", Step.COMPETENT, "leader", 2, List.of(), false).needsFourEyes())
                .isFalse();
    }

    @Test
    void a_case_that_gives_less_time_than_the_longest_way_is_told() {
        var flaws = DefinitionCheck.limitFlaws(aDraft(), List.of(aCase("1.013225.01", 10), aCase("1.013225.02", 1)));

        assertThat(flaws).singleElement().satisfies(flaw -> {
            assertThat(flaw.rule()).isEqualTo("too-long");
            assertThat(flaw.arguments()).containsExactly(12, 8, "1.013225.02", "prepare → land → sign");
        });
    }

    private static ProcedureEvent.Case aCase(String code, int workingDays) {
        return new ProcedureEvent.Case(
                code, code, List.of(new ProcedureEvent.Limit(workingDays, "WORKING_DAY")), null, List.of(), List.of());
    }
}
