package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

/** Every kind of step that a definition may have is carried out: joins fire once, loops end, data choose the way. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StepKindsTest {

    private static final String LAND = Office.token("officer", Office.LAND, "land-1");
    private static final String FIRE = Office.token("officer", Office.POLICE, "fire-1");

    private static Map<String, Object> with(Map<String, Object> step, Map<String, Object> more) {
        var all = new HashMap<>(step);
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> node(String code, String kind, Map<String, Object> more) {
        return with(Map.of("code", code, "name", "Nút " + code, "kind", kind), more);
    }

    private static List<Map<String, Object>> block(Map<String, Object> rule) {
        return List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "split"),
                node("split", "PARALLEL", Map.of("next", List.of("land", "fire"), "join", rule)),
                Office.step("land", Office.LAND, "officer", 16, "meet"),
                Office.step("fire", Office.POLICE, "officer", 16, "meet"),
                node("meet", "JOIN", Map.of("next", List.of("prepare"))),
                Office.step("prepare", "COMPETENT", "officer", 8, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8));
    }

    private static UUID running(List<Map<String, Object>> steps) {
        return Office.accepted(Office.approved(steps));
    }

    private static String task(String token, UUID application) {
        return Office.claimed(token, application);
    }

    private static Response complete(String token, UUID application, Map<String, Object> how) {
        return Office.post(token, "/tasks/" + task(token, application) + "/complete", how);
    }

    private static void done(String token, UUID application) {
        complete(token, application, Map.of()).then().statusCode(200);
    }

    private static List<String> steps(UUID application, String state) {
        return Office.process(application).getList("tasks.findAll { it.state == '" + state + "' }.stepCode");
    }

    @Test
    void ways_are_gone_at_once_and_meet_once_while_one_agency_answers_for_the_dossier() {
        var application = running(block(Map.of("rule", "ALL")));
        done(Office.officer(), application);

        assertThat(steps(application, "OPEN")).containsExactlyInAnyOrder("land", "fire");
        done(LAND, application);
        assertThat(steps(application, "OPEN")).containsExactly("fire");
        done(FIRE, application);

        assertThat(steps(application, "OPEN")).containsExactly("prepare");
        var process = Office.process(application);
        assertThat(process.getList("custody.agencyCode")).containsExactly(Office.COMMUNE);
        assertThat(process.getList("tasks.way")).containsExactlyInAnyOrder(null, "land", "fire", null);
    }

    @Test
    void where_the_leading_agency_decides_the_others_are_called_off_and_it_has_the_dossier() {
        var application = running(block(Map.of("rule", "LEAD", "lead", "land")));
        done(Office.officer(), application);

        var fire = task(FIRE, application);
        done(LAND, application);

        assertThat(steps(application, "CANCELLED")).containsExactly("fire");
        assertThat(steps(application, "OPEN")).containsExactly("prepare");
        assertThat(Office.process(application).getList("custody.agencyCode"))
                .containsExactly(Office.COMMUNE, Office.LAND);
        Office.post(FIRE, "/tasks/" + fire + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-closed"));
    }

    @Test
    void enough_answers_are_enough() {
        var application = running(block(Map.of("rule", "QUORUM", "quorum", 1)));
        done(Office.officer(), application);

        done(FIRE, application);

        assertThat(steps(application, "CANCELLED")).containsExactly("land");
        assertThat(steps(application, "OPEN")).containsExactly("prepare");
    }

    @Test
    void paper_goes_from_one_agency_to_the_next_where_an_electronic_dossier_goes_to_all() {
        var definition = Office.approved(block(Map.of("rule", "ALL", "inTurnOnPaper", true)));
        var application = UUID.randomUUID();
        var online = Office.acceptance(application, definition);
        Office.send(new ApplicationEvent.Accepted(
                application,
                online.dossierCode(),
                online.personKey(),
                online.procedureCode(),
                online.procedureVersionId(),
                online.caseCode(),
                definition,
                online.calendarVersionId(),
                online.receivingAgency(),
                online.competentAgency(),
                "DIRECT",
                online.receivedAt(),
                online.dueAt()));
        Office.awaitProcess(ProcessEvent.Started.class, application);
        done(Office.officer(), application);

        assertThat(steps(application, "OPEN")).containsExactly("land");
        done(LAND, application);
        assertThat(steps(application, "OPEN")).containsExactly("fire");
        done(FIRE, application);

        assertThat(steps(application, "OPEN")).containsExactly("prepare");
        assertThat(Office.process(application).getList("custody.agencyCode"))
                .containsExactly(Office.COMMUNE, Office.LAND, Office.POLICE);
    }

    @Test
    void going_back_before_a_block_calls_off_all_its_ways() {
        var application = running(block(Map.of("rule", "ALL")));
        done(Office.officer(), application);

        Office.post(
                        LAND,
                        "/tasks/" + task(LAND, application) + "/return",
                        Map.of("stepCode", "appraise", "reason", "Thiếu bản vẽ"))
                .then()
                .statusCode(200);

        assertThat(steps(application, "RETURNED")).containsExactly("land");
        assertThat(steps(application, "CANCELLED")).containsExactly("fire");
        assertThat(steps(application, "OPEN")).containsExactly("appraise");
        done(Office.officer(), application);
        assertThat(steps(application, "OPEN")).containsExactlyInAnyOrder("land", "fire");
    }

    @Test
    void nobody_is_sent_back_into_a_way_that_is_over() {
        var application = running(block(Map.of("rule", "ALL")));
        done(Office.officer(), application);
        done(LAND, application);
        done(FIRE, application);

        Office.post(
                        Office.officer(),
                        "/tasks/" + task(Office.officer(), application) + "/return",
                        Map.of("stepCode", "land", "reason", "Xem lại"))
                .then()
                .statusCode(422)
                .body("type", endsWith("step-unknown"));
    }

    @Test
    void what_a_step_records_chooses_the_way() {
        var definition = Office.approved(List.of(
                with(Office.step("measure", "COMPETENT", "officer", 8, "size"), Map.of("produces", List.of("area"))),
                node(
                        "size",
                        "DECISION",
                        Map.of("ways", List.of(Map.of("to", "visit", "when", "area > 250"), Map.of("to", "approve")))),
                Office.step("visit", "COMPETENT", "officer", 8, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8)));
        var large = Office.accepted(definition);
        var small = Office.accepted(definition);

        complete(Office.officer(), large, Map.of("data", Map.of("floors", 3)))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("data.floors"));
        complete(Office.officer(), large, Map.of("data", Map.of("area", 251)))
                .then()
                .statusCode(200);
        complete(Office.officer(), small, Map.of("data", Map.of("area", 90)))
                .then()
                .statusCode(200);

        assertThat(steps(large, "OPEN")).containsExactly("visit");
        assertThat(steps(small, "OPEN")).containsExactly("approve");
    }

    @Test
    void a_loop_is_gone_as_often_as_the_process_lets_it() {
        var application = running(List.of(
                Office.step("draft", "COMPETENT", "officer", 8, "check"),
                with(
                        Office.step("check", "COMPETENT", "officer", 8, "approve"),
                        Map.of("back", List.of(Map.of("to", "draft", "most", 1)))),
                Office.step("approve", "COMPETENT", "leader", 8)));
        done(Office.officer(), application);
        complete(Office.officer(), application, Map.of("outcome", "draft"))
                .then()
                .statusCode(200);
        done(Office.officer(), application);

        complete(Office.officer(), application, Map.of("outcome", "draft"))
                .then()
                .statusCode(409)
                .body("type", endsWith("loop-limit"));
        done(Office.officer(), application);

        assertThat(steps(application, "OPEN")).containsExactly("approve");
    }

    @Test
    void an_optional_step_may_be_passed_over() {
        var definition = Office.approved(List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "visit"),
                with(Office.step("visit", "COMPETENT", "officer", 8, "approve"), Map.of("optional", true)),
                Office.step("approve", "COMPETENT", "leader", 8)));
        var visited = Office.accepted(definition);
        var not = Office.accepted(definition);

        done(Office.officer(), visited);
        complete(Office.officer(), not, Map.of("outcome", "approve")).then().statusCode(200);

        assertThat(steps(visited, "OPEN")).containsExactly("visit");
        assertThat(steps(not, "OPEN")).containsExactly("approve");
    }

    @Test
    void a_consultation_asks_by_itself_and_goes_on_with_enough_answers() {
        var application = running(List.of(
                with(
                        Office.step("ask", "COMPETENT", "officer", 16, "approve"),
                        Map.of(
                                "kind",
                                "CONSULTATION",
                                "consult",
                                Map.of(
                                        "agencies",
                                        List.of(Office.LAND, Office.POLICE),
                                        "question",
                                        "Ý kiến về quy hoạch?",
                                        "quorum",
                                        1))),
                Office.step("approve", "COMPETENT", "leader", 8)));
        var asked = Office.process(application);
        assertThat(asked.getList("consultations.state")).containsExactly("ASKED", "ASKED");
        complete(Office.officer(), application, Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("consultations-outstanding"));

        var id = asked.getString("consultations.find { it.toAgency == '" + Office.LAND + "' }.id");
        Office.post(LAND, "/consultations/" + id + "/answer", Map.of("opinion", "AGREE", "text", "Phù hợp"))
                .then()
                .statusCode(200);
        done(Office.officer(), application);

        assertThat(steps(application, "OPEN")).containsExactly("approve");
        assertThat(Office.process(application).getList("consultations.state"))
                .containsExactlyInAnyOrder("ANSWERED", "CANCELLED");
    }

    @Test
    void another_agency_settles_its_part_by_its_own_process_within_its_share() {
        var inner = Office.approved(List.of(
                Office.step("look-up", "COMPETENT", "officer", 8, "confirm"),
                Office.step("confirm", "COMPETENT", "leader", 8)));
        var called = Map.<String, Object>of("kind", "SUBPROCESS", "process", inner);
        var application = running(List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "extract"),
                with(Office.step("extract", Office.LAND, "officer", 16, "approve"), called),
                Office.step("approve", "COMPETENT", "leader", 8)));
        done(Office.officer(), application);
        done(LAND, application);
        var landLeader = Office.token("leader", Office.LAND, "land-leader");
        Office.post(
                        landLeader,
                        "/tasks/" + Office.openTask(landLeader, application) + "/approve",
                        Map.of("resultNumber", "1/TL"))
                .then()
                .statusCode(409)
                .body("type", endsWith("task-not-for-signature"));
        done(landLeader, application);

        assertThat(steps(application, "DONE")).containsExactly("appraise", "extract/look-up", "extract/confirm");
        assertThat(steps(application, "OPEN")).containsExactly("approve");
        var tooShort = Office.draft(List.of(
                        with(Office.step("extract", Office.LAND, "officer", 15, "approve"), called),
                        Office.step("approve", "COMPETENT", "leader", 8)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        Office.post(
                        Office.controller(),
                        "/process-definitions/" + tooShort + "/approve",
                        Map.of("decisionNumber", "9/QĐ"))
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("share"))
                .body("violations.field", hasItem("steps[0].hours"));
    }

    @Test
    void a_refused_way_of_the_leading_agency_lays_the_whole_block_back_on_the_senders_desk() {
        var application = running(block(Map.of("rule", "LEAD", "lead", "land")));
        done(Office.officer(), application);
        var handoff = Office.process(application).getString("handoffs.find { it.state == 'SENT' }.id");

        Office.post(LAND, "/handoffs/" + handoff + "/refuse", Map.of("ground", "Không thuộc thẩm quyền"))
                .then()
                .statusCode(200);

        assertThat(steps(application, "CANCELLED")).containsExactlyInAnyOrder("land", "fire");
        assertThat(steps(application, "OPEN")).containsExactly("appraise");
        assertThat(Office.process(application).getString("custodian")).isEqualTo(Office.COMMUNE);
    }

    @Test
    void a_step_is_told_to_last_days_until_closing_time() {
        var application = running(List.of(
                Map.of(
                        "code",
                        "appraise",
                        "name",
                        "Thẩm định",
                        "agency",
                        "COMPETENT",
                        "role",
                        "officer",
                        "days",
                        2,
                        "next",
                        List.of("approve")),
                Office.step("approve", "COMPETENT", "leader", 8)));

        assertThat(Office.process(application).getString("tasks[0].dueAt")).isEqualTo("2026-11-25T10:00:00Z");
    }
}
