package vn.tthc.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.workflow.definition.DefinitionFixture;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.handoff.HandoffOrigins.Origin;
import vn.tthc.workflow.migration.Verdict.Reason;
import vn.tthc.workflow.process.ProcessFixture;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskFixture;

/** Which case goes on by another version, and which stays where it is. Its one task is at the step {@code appraise}. */
class VerdictTest {

    private static final Step SIGN = work("sign", Step.COMPETENT, "leader");

    private final RunningProcess process = ProcessFixture.running();
    private final Task task = TaskFixture.open(process);

    private static Step work(String code, String agency, String role, String... next) {
        return new Step(code, "Bước " + code, agency, role, 8, List.of(next), null);
    }

    private StepMap map(List<Step> from, List<Step> to, Map<String, String> said) {
        return new StepMap(
                DefinitionFixture.approved(process.definitionId(), from),
                DefinitionFixture.approved(UUID.randomUUID(), to),
                said);
    }

    private StepMap to(Map<String, String> said, Step... to) {
        return map(List.of(work("appraise", Step.COMPETENT, "officer", "sign"), SIGN), List.of(to), said);
    }

    private List<Reason> reasons(StepMap map) {
        return Verdict.of(process, List.of(task), List.of(), map).reasons();
    }

    private static List<Reason> only(String rule) {
        return List.of(new Reason(rule, "appraise"));
    }

    @Test
    void a_step_goes_on_as_the_one_of_the_same_code_or_as_the_one_that_is_said() {
        var same = to(Map.of(), work("appraise", Step.COMPETENT, "officer", "sign"), SIGN);
        var another = to(Map.of("appraise", "examine"), work("examine", "H90.31", "officer", "sign"), SIGN);

        assertThat(Verdict.of(process, List.of(task), List.of(), same).tasks())
                .containsExactly(new Verdict.Move(task.id(), "appraise", "appraise"));
        assertThat(Verdict.of(process, List.of(task), List.of(), another).tasks())
                .containsExactly(new Verdict.Move(task.id(), "appraise", "examine"));
        assertThat(reasons(another)).isEmpty();
    }

    @Test
    void a_step_without_counterpart_keeps_the_case_where_it_is() {
        assertThat(reasons(to(Map.of(), work("examine", Step.COMPETENT, "officer", "sign"), SIGN)))
                .isEqualTo(only("NO_STEP"));
    }

    @Test
    void a_counterpart_in_another_agency_would_make_custody_jump() {
        assertThat(reasons(to(Map.of(), work("appraise", "H90.15", "officer", "sign"), SIGN)))
                .isEqualTo(only("ANOTHER_AGENCY"));
    }

    @Test
    void another_role_may_get_what_nobody_holds_but_not_what_somebody_does() {
        var receptionists = to(Map.of(), work("appraise", Step.COMPETENT, "receptionist", "sign"), SIGN);
        assertThat(reasons(receptionists)).isEmpty();

        TaskFixture.claim(task, "officer-1", task.openedAt());

        assertThat(reasons(receptionists)).isEqualTo(only("ANOTHER_ROLE"));
    }

    @Test
    void behind_the_signature_of_the_new_version_an_unsigned_case_would_never_end() {
        assertThat(reasons(to(
                        Map.of(),
                        work("sign", Step.COMPETENT, "leader", "appraise"),
                        work("appraise", Step.COMPETENT, "officer"))))
                .isEqualTo(only("NO_SIGNATURE"));
    }

    @Test
    void what_has_divided_goes_on_only_where_the_ways_are_the_same() {
        var before = divided("appraise", "survey");
        assertThat(reasons(map(before, divided("appraise", "survey"), Map.of())))
                .isEmpty();

        assertThat(reasons(map(before, divided("appraise", "measure"), Map.of())))
                .isEqualTo(only("OTHER_WAYS"));
        assertThat(reasons(to(Map.of(), divided("appraise", "survey").toArray(Step[]::new))))
                .isEqualTo(only("OTHER_WAYS"));
    }

    private static List<Step> divided(String one, String other) {
        return List.of(
                DefinitionFixture.fork("fork", List.of(one, other)),
                work(one, Step.COMPETENT, "officer", "met"),
                work(other, Step.COMPETENT, "officer", "met"),
                DefinitionFixture.join("met", "sign"),
                SIGN);
    }

    @Test
    void a_refusal_must_lead_back_to_a_step_that_exists() {
        var map = to(Map.of(), work("appraise", Step.COMPETENT, "officer", "sign"), SIGN);
        var origin = new Origin(UUID.randomUUID(), process.id(), "receive");

        assertThat(Verdict.of(process, List.of(task), List.of(origin), map).reasons())
                .containsExactly(new Reason("NO_STEP", "receive"));
    }

    @Test
    void what_is_over_or_runs_by_another_version_already_stays() {
        var map = to(Map.of(), work("appraise", Step.COMPETENT, "officer", "sign"), SIGN);
        process.goOnBy(UUID.randomUUID());
        assertThat(reasons(map)).containsExactly(new Reason("ANOTHER_DEFINITION", ""));

        process.cancel(Instant.parse("2026-11-23T03:00:00Z"));

        assertThat(reasons(map)).containsExactly(new Reason("ENDED", ""));
    }
}
