package vn.tthc.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepGraphTest {

    private static Step step(String code, String role, int hours, String... next) {
        return new Step(code, "Bước " + code, Step.COMPETENT, role, hours, List.of(next), null);
    }

    private static List<String> flaws(Step... steps) {
        return new StepGraph(List.of(steps))
                .flaws().stream().map(DefinitionFlaw::rule).toList();
    }

    @Test
    void a_way_that_ends_with_a_signature_has_no_flaw() {
        assertThat(flaws(step("a", "officer", 2, "b"), step("b", "leader", 1))).isEmpty();
    }

    @Test
    void no_steps_are_no_process() {
        assertThat(flaws()).containsExactly("empty");
    }

    @Test
    void a_step_that_leads_nowhere_known_is_a_dead_end() {
        assertThat(flaws(step("a", "leader", 2, "gone"))).containsExactly("dead-end");
    }

    @Test
    void a_code_used_twice_is_told() {
        assertThat(flaws(step("a", "officer", 2, "b"), step("b", "leader", 1), step("b", "leader", 1)))
                .containsExactly("duplicate");
    }

    @Test
    void steps_that_go_round_never_end() {
        assertThat(flaws(step("a", "officer", 2, "b"), step("b", "leader", 1, "a")))
                .containsExactly("cycle");
    }

    @Test
    void a_step_that_leads_to_itself_never_ends() {
        assertThat(flaws(step("a", "leader", 2, "a"))).containsExactly("cycle");
    }

    @Test
    void a_step_that_nothing_leads_to_is_told() {
        assertThat(flaws(step("a", "leader", 2), step("island", "leader", 1))).containsExactly("unreachable");
    }

    @Test
    void every_way_to_an_end_needs_a_signature() {
        assertThat(flaws(
                        step("a", "officer", 2, "signed", "short"),
                        step("signed", "leader", 1),
                        step("short", "officer", 1)))
                .containsExactly("unsigned");
    }

    @Test
    void a_stamp_after_the_signature_is_no_flaw() {
        assertThat(flaws(
                        step("a", "officer", 2, "sign"),
                        step("sign", "leader", 1, "stamp"),
                        step("stamp", "officer", 1)))
                .isEmpty();
    }

    @Test
    void the_longest_way_counts_and_shared_steps_count_once_on_each() {
        var graph = new StepGraph(List.of(
                step("a", "officer", 2, "long", "short"),
                step("long", "officer", 10, "end"),
                step("short", "officer", 1, "end"),
                step("end", "leader", 3)));

        assertThat(graph.longestHours()).isEqualTo(15);
    }

    @Test
    void a_hundred_forks_are_measured_at_once() {
        var steps = new java.util.ArrayList<Step>();
        for (int i = 0; i < 33; i++) {
            steps.add(step("f" + i, "officer", 1, "l" + i, "r" + i));
            steps.add(step("l" + i, "officer", 1, "f" + (i + 1)));
            steps.add(step("r" + i, "officer", 2, "f" + (i + 1)));
        }
        steps.add(step("f33", "leader", 1));
        var graph = new StepGraph(steps);

        assertThat(graph.flaws()).isEmpty();
        assertThat(graph.longestHours()).isEqualTo(33 * 3 + 1);
    }
}
