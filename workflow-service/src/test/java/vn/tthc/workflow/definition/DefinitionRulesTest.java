package vn.tthc.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.workflow.definition.Drawn.consultation;
import static vn.tthc.workflow.definition.Drawn.decision;
import static vn.tthc.workflow.definition.Drawn.join;
import static vn.tthc.workflow.definition.Drawn.leader;
import static vn.tthc.workflow.definition.Drawn.looping;
import static vn.tthc.workflow.definition.Drawn.optional;
import static vn.tthc.workflow.definition.Drawn.otherwise;
import static vn.tthc.workflow.definition.Drawn.parallel;
import static vn.tthc.workflow.definition.Drawn.recording;
import static vn.tthc.workflow.definition.Drawn.task;
import static vn.tthc.workflow.definition.Drawn.unsigned;
import static vn.tthc.workflow.definition.Drawn.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.workflow.definition.DefinitionRequests.JoinRequest;

/** What a definition of steps of every kind has to fulfil, and how long it takes at most. */
class DefinitionRulesTest {

    private static List<String> flaws(Step... steps) {
        return DefinitionCheck.graphFlaws(List.of(steps)).stream()
                .map(flaw -> flaw.field() + " " + flaw.rule())
                .toList();
    }

    private static int hours(Step... steps) {
        assertThat(flaws(steps)).isEmpty();
        return new WayLength(List.of(steps)).longest().hours();
    }

    @Test
    void ways_gone_at_once_take_as_long_as_the_longest_of_them() {
        assertThat(hours(
                        parallel("split", "fire", "land"),
                        task("fire", 10, "meet"),
                        task("land", 30, "map"),
                        task("map", 5, "meet"),
                        join("meet", "sign"),
                        leader("sign", 8)))
                .isEqualTo(43);
    }

    @Test
    void ways_that_paper_goes_in_turn_are_added_up() {
        var inTurn = new JoinRequest(Step.Join.Rule.ALL, null, null, true);

        assertThat(hours(
                        parallel("split", inTurn, "fire", "land"),
                        task("fire", 10, "meet"),
                        task("land", 30, "meet"),
                        join("meet", "sign"),
                        leader("sign", 8)))
                .isEqualTo(48);
    }

    @Test
    void a_block_within_a_way_is_part_of_its_way() {
        assertThat(hours(
                        parallel("outer", "a", "inner"),
                        task("a", 20, "end"),
                        parallel("inner", "b", "c"),
                        task("b", 7, "met"),
                        task("c", 9, "met"),
                        join("met", "d"),
                        task("d", 4, "end"),
                        join("end", "sign"),
                        leader("sign", 1)))
                .isEqualTo(21);
    }

    @Test
    void a_loop_counts_as_often_as_it_may_be_gone() {
        assertThat(hours(task("draft", 6, "check"), looping(task("check", 2, "sign"), "draft", 2), leader("sign", 1)))
                .isEqualTo(9 + 2 * 8);
    }

    @Test
    void a_loop_has_to_go_back_to_where_every_dossier_has_been() {
        assertThat(flaws(
                        task("a", 1, "b", "c"),
                        task("b", 1, "d"),
                        task("c", 1, "d"),
                        looping(task("d", 1, "sign"), "b", 1),
                        leader("sign", 1)))
                .containsExactly("steps[3].back[0].to loop");
        assertThat(flaws(looping(task("a", 1, "sign"), "sign", 1), leader("sign", 1)))
                .containsExactly("steps[0].back[0].to loop");
    }

    @Test
    void a_loop_neither_leaves_a_parallel_way_nor_enters_one() {
        assertThat(flaws(
                        task("a", 1, "split"),
                        parallel("split", "b", "c"),
                        looping(task("b", 1, "meet"), "a", 1),
                        task("c", 1, "meet"),
                        join("meet", "sign"),
                        leader("sign", 1)))
                .containsExactly("steps[2].back[0].to loop");
    }

    @Test
    void what_follows_in_a_circle_never_ends() {
        assertThat(flaws(task("a", 1, "b"), task("b", 1, "a", "sign"), leader("sign", 1)))
                .containsExactly("steps cycle");
    }

    @Test
    void the_ways_of_a_block_meet_in_one_join() {
        assertThat(flaws(
                        parallel("split", "a", "b"),
                        task("a", 1, "meet"),
                        leader("b", 1),
                        join("meet", "sign"),
                        leader("sign", 1)))
                .containsExactly("steps[0].next unjoined");
    }

    @Test
    void nothing_jumps_out_of_a_way_or_into_one() {
        assertThat(flaws(
                        task("first", 1, "split", "a"),
                        parallel("split", "a", "b"),
                        task("a", 1, "meet"),
                        task("b", 1, "meet"),
                        join("meet", "sign"),
                        leader("sign", 1)))
                .containsExactly("steps[0].next crossing");
    }

    @Test
    void a_join_without_a_block_waits_for_nobody() {
        assertThat(flaws(task("a", 1, "meet"), join("meet", "sign"), leader("sign", 1)))
                .containsExactly("steps[1].kind join-alone");
    }

    @Test
    void the_result_is_signed_where_the_whole_dossier_is() {
        assertThat(flaws(
                        parallel("split", "a", "b"),
                        leader("a", 1, "meet"),
                        unsigned(leader("b", 1, "meet")),
                        join("meet", "sign"),
                        leader("sign", 1)))
                .containsExactly("steps[1].signs signs-apart");
    }

    @Test
    void the_leading_way_and_the_quorum_are_ways_of_the_block() {
        var lead = new JoinRequest(Step.Join.Rule.LEAD, null, "x", null);
        var quorum = new JoinRequest(Step.Join.Rule.QUORUM, 3, null, null);
        for (var wrong : List.of(lead, quorum)) {
            assertThat(flaws(
                            parallel("split", wrong, "a", "b"),
                            task("a", 1, "meet"),
                            task("b", 1, "meet"),
                            join("meet", "sign"),
                            leader("sign", 1)))
                    .containsExactly("steps[0].join." + (wrong == lead ? "lead lead" : "quorum quorum"));
        }
    }

    @Test
    void a_decision_asks_for_what_an_earlier_step_records_and_has_a_last_way() {
        assertThat(flaws(
                        recording(task("measure", 1, "size"), "area"),
                        decision("size", when("area > 250 and channel = \"ONLINE\"", "visit"), otherwise("sign")),
                        task("visit", 1, "sign"),
                        leader("sign", 1)))
                .isEmpty();
        assertThat(flaws(
                        task("measure", 1, "size"),
                        decision("size", when("area > 250", "visit"), when("area < 9", "sign")),
                        recording(task("visit", 1, "sign"), "area"),
                        leader("sign", 1)))
                .containsExactly("steps[1].ways[1].when default-way");
        assertThat(flaws(
                        task("measure", 1, "size"),
                        decision("size", when("area > 250", "visit"), otherwise("sign")),
                        recording(task("visit", 1, "sign"), "area"),
                        leader("sign", 1)))
                .containsExactly("steps[1].ways[0].when unknown-data");
        assertThat(flaws(
                        task("measure", 1, "size"),
                        decision("size", when("area.delete()", "sign"), otherwise("sign2")),
                        leader("sign2", 1),
                        leader("sign", 1)))
                .containsExactly("steps[1].ways[0].when condition");
    }

    @Test
    void an_optional_signature_is_none() {
        assertThat(flaws(task("a", 1, "sign"), optional(leader("sign", 1, "stamp")), task("stamp", 1)))
                .containsExactly("steps unsigned");
    }

    @Test
    void an_optional_step_is_passed_over_by_whoever_comes_before_it() {
        assertThat(flaws(optional(task("a", 1, "sign")), leader("sign", 1)))
                .containsExactly("steps[0].optional optional");
        assertThat(flaws(
                        decision("way", when("case = \"1\"", "a"), otherwise("sign")),
                        optional(task("a", 1, "sign")),
                        leader("sign", 1)))
                .containsExactly("steps[1].optional optional");
    }

    @Test
    void a_consultation_asks_others_each_once_and_needs_no_more_answers_than_it_asks_for() {
        assertThat(flaws(consultation("ask", 2, List.of("H90.15", "H90.16"), "sign"), leader("sign", 1)))
                .isEmpty();
        assertThat(flaws(consultation("ask", 3, List.of("H90.15", "H90.15"), "sign"), leader("sign", 1)))
                .containsExactly("steps[0].consult.agencies asked", "steps[0].consult.quorum quorum");
    }

    @Test
    void work_has_an_agency_a_role_and_a_time_and_nothing_else_has() {
        assertThat(flaws(new Step("a", "A", "", "citizen", 0, List.of("sign"), null), leader("sign", 1)))
                .containsExactly("steps[0].agency no-agency", "steps[0].hours no-time", "steps[0].role role");
    }
}
