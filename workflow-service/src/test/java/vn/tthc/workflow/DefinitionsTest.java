package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DefinitionsTest {

    private static final Map<String, String> DECISION = Map.of("decisionNumber", "88/QĐ-UBND");

    private static String drafted(List<Map<String, Object>> steps) {
        return Office.draft(steps).then().statusCode(201).extract().jsonPath().getString("id");
    }

    @Test
    void an_approved_definition_is_numbered_and_told() {
        var id = Office.approved(Office.threeSteps());

        try (var probe = EventProbe.of(ProcessDefinitionEvent.TOPIC)) {
            var event = probe.await(
                    ProcessDefinitionEvent.Approved.class,
                    told -> told.definitionId().equals(id));
            assertThat(event.procedureCode()).isEqualTo(Office.PROCEDURE);
            assertThat(event.number()).isPositive();
        }
        Office.get(Office.controller(), "/process-definitions/" + id)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("longestHours", equalTo(48));
    }

    @Test
    void the_database_itself_refuses_to_change_an_approved_definition() {
        var id = Office.approved(Office.threeSteps());

        assertThat(Database.change("update process_definition set name = 'khác' where id = '" + id + "'"))
                .isEqualTo("23514");
        assertThat(Database.change("delete from process_definition where id = '" + id + "'"))
                .isEqualTo("23514");
    }

    @Test
    void an_approved_definition_is_neither_rewritten_nor_approved_again() {
        var id = Office.approved(Office.threeSteps());

        Office.post(Office.controller(), "/process-definitions/" + id + "/approve", DECISION)
                .then()
                .statusCode(409)
                .body("type", endsWith("definition-approved"));
        rewrite(id.toString(), "*").then().statusCode(409);
    }

    @Test
    void a_draft_is_rewritten_only_on_the_version_one_has_seen() {
        var id = drafted(Office.threeSteps());

        rewrite(id, null).then().statusCode(428);
        rewrite(id, "\"99\"").then().statusCode(412);
        rewrite(id, "\"0\"").then().statusCode(200).body("name", equalTo("Tên mới"));
    }

    private static Response rewrite(String id, @Nullable String ifMatch) {
        var request = RestAssured.given().auth().oauth2(Office.controller()).contentType(ContentType.JSON);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.body(Map.of("name", "Tên mới", "steps", Office.threeSteps()))
                .put("/api/v1/process-definitions/" + id);
    }

    @Test
    void a_definition_longer_than_the_law_allows_is_not_approved() {
        Office.approved(Office.threeSteps());
        var id = drafted(List.of(
                Office.step("appraise", "COMPETENT", "officer", 60, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8)));

        Office.post(Office.controller(), "/process-definitions/" + id + "/approve", DECISION)
                .then()
                .statusCode(422)
                .body("type", endsWith("definition-unsound"))
                .body("violations.rule", equalTo(List.of("too-long")));
    }

    @Test
    void a_definition_that_names_an_agency_nobody_knows_is_not_approved() {
        Office.approved(Office.threeSteps());
        var id = drafted(List.of(
                Office.step("appraise", "H99.99", "officer", 8, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8)));

        Office.post(Office.controller(), "/process-definitions/" + id + "/approve", DECISION)
                .then()
                .statusCode(422)
                .body("violations.rule", equalTo(List.of("agency")));
    }

    @Test
    void a_procedure_that_has_not_been_heard_of_is_told_apart_from_a_mistake() {
        var id = Office.post(
                        Office.controller(),
                        "/process-definitions",
                        Map.of("procedureCode", "9.999999", "name", "Quy trình", "steps", Office.threeSteps()))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        Office.post(Office.controller(), "/process-definitions/" + id + "/approve", DECISION)
                .then()
                .statusCode(409)
                .body("type", endsWith("procedure-unknown"));
    }

    @Test
    void steps_that_go_round_or_nowhere_or_to_the_wrong_role_are_not_even_drafted() {
        Office.draft(List.of(
                        Office.step("a", "COMPETENT", "officer", 1, "b"),
                        Office.step("b", "COMPETENT", "leader", 1, "a")))
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("cycle"));
        Office.draft(List.of(Office.step("a", "COMPETENT", "auditor", 1, "b")))
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("dead-end"))
                .body("violations.rule", hasItem("role"));
    }

    @Test
    void what_is_missing_or_out_of_bounds_is_named() {
        Office.post(Office.controller(), "/process-definitions", Map.of("name", " ", "steps", List.of()))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("procedureCode"))
                .body("violations.field", hasItem("name"))
                .body("violations.field", hasItem("steps"));
        Office.draft(List.of(Office.step("a b", "COMPETENT", "leader", 0)))
                .then()
                .statusCode(400)
                .body("violations", hasSize(2));
        RestAssured.given()
                .auth()
                .oauth2(Office.controller())
                .contentType(ContentType.JSON)
                .body("{\"steps\": [")
                .post("/api/v1/process-definitions")
                .then()
                .statusCode(400);
    }

    @Test
    void a_repeated_draft_with_the_same_key_is_drafted_once() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("procedureCode", Office.PROCEDURE, "name", "Một lần", "steps", Office.threeSteps());

        var first = draftWith(key, body);
        var second = draftWith(key, body);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        draftWith(key, Map.of("procedureCode", "2", "name", "Khác", "steps", Office.threeSteps()))
                .then()
                .statusCode(422);
    }

    private static Response draftWith(String key, Object body) {
        return RestAssured.given()
                .auth()
                .oauth2(Office.controller())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/process-definitions");
    }

    @Test
    void a_list_counts_what_it_shows() {
        var id = Office.approved(Office.threeSteps());
        drafted(Office.threeSteps());
        var path = "/process-definitions?procedureCode=" + Office.PROCEDURE + "&state=APPROVED&limit=100&total=true";

        var approved = Office.get(Office.officer(), path).jsonPath();

        assertThat(approved.getList("items.id")).contains(id.toString()).hasSize(approved.getInt("total.count"));
        assertThat(approved.getList("items.state")).containsOnly("APPROVED");
        Office.get(Office.officer(), "/process-definitions?cursor=nonsense")
                .then()
                .statusCode(400);
    }

    @Test
    void one_decision_puts_many_processes_in_force_or_none_of_them() {
        Office.approved(Office.threeSteps());
        var sound = drafted(Office.threeSteps());
        var tooLong = drafted(List.of(
                Office.step("appraise", "COMPETENT", "officer", 60, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8)));
        var path = "/process-definitions/decisions";

        decide(path, "77/QĐ-UBND", List.of(sound, tooLong))
                .statusCode(422)
                .body("violations.field", equalTo(List.of("definitions[1].steps")));
        Office.get(Office.controller(), "/process-definitions/" + sound).then().body("state", equalTo("DRAFT"));
        var second = drafted(Office.threeSteps());
        decide(path, "77/QĐ-UBND", List.of(sound, second)).statusCode(200).body("items", hasSize(2));

        Office.get(Office.controller(), "/process-definitions?decisionNumber=77/QĐ-UBND&total=true")
                .then()
                .body("total.count", equalTo(2));
        decide(path, "78/QĐ-UBND", List.of(sound)).statusCode(409);
        decide(path, "78/QĐ-UBND", List.of("0193545b-0000-7000-8000-00000000dead"))
                .statusCode(404);
        decide(path, "78/QĐ-UBND", List.of()).statusCode(400);
    }

    private static ValidatableResponse decide(String path, String number, List<String> ids) {
        return Office.post(Office.controller(), path, Map.of("decisionNumber", number, "definitions", ids))
                .then();
    }

    @Test
    void a_process_may_be_approved_for_a_later_day_but_not_for_an_earlier_one() {
        Office.approved(Office.threeSteps());
        var id = drafted(Office.threeSteps());
        var path = "/process-definitions/" + id + "/approve";

        Office.post(Office.controller(), path, Map.of("decisionNumber", "1/QĐ", "validFrom", "2026-11-19"))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("validFrom")));
        Office.post(Office.controller(), path, Map.of("decisionNumber", "1/QĐ", "validFrom", "2027-01-01"))
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2027-01-01"));

        try (var probe = EventProbe.of(ProcessDefinitionEvent.TOPIC)) {
            var event = probe.await(
                    ProcessDefinitionEvent.Approved.class,
                    told -> told.definitionId().toString().equals(id));
            assertThat(event.validFrom()).isEqualTo("2027-01-01");
        }
    }

    @Test
    void the_report_names_the_published_procedures_without_an_approved_process() {
        Office.approved(Office.threeSteps());
        Office.procedure("procedure-bare", "9.000077", "Thủ tục chưa có quy trình");
        Office.eventually(() -> Office.get(Office.controller(), "/process-definitions/coverage")
                .jsonPath()
                .getList("gaps.items.procedureCode")
                .contains("9.000077"));

        var report =
                Office.get(Office.controller(), "/process-definitions/coverage").jsonPath();

        assertThat(report.getList("gaps.items.procedureCode")).doesNotContain(Office.PROCEDURE);
        assertThat(report.getList("gaps.items.find { it.procedureCode == '9.000077' }.cases"))
                .containsExactly("9.000077.01", "9.000077.02");
        assertThat(report.getInt("published") - report.getInt("covered"))
                .isEqualTo(report.getList("gaps.items").size());
        Office.get(Office.controller(), "/process-definitions/coverage?cursor=x")
                .then()
                .statusCode(400);
    }

    @Test
    void officers_neither_draft_nor_approve_and_only_the_provinces_leader_approves() {
        var id = drafted(Office.threeSteps());
        var path = "/process-definitions/" + id + "/approve";
        Office.approved(Office.threeSteps());

        Office.post(Office.officer(), path, DECISION).then().statusCode(403);
        Office.post(Office.leader(), path, DECISION).then().statusCode(403);
        Office.post(Office.token("leader", "H90", "chairman"), path, DECISION)
                .then()
                .statusCode(200);
    }

    @Test
    void every_change_leaves_an_audit_row_with_who_did_it() {
        var id = Office.approved(Office.threeSteps());
        var application = Office.accepted(id);
        var task = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);

        assertThat(audited("process-definition.drafted", id.toString(), "controller-1"))
                .isEqualTo(1);
        assertThat(audited("process-definition.approved", id.toString(), "controller-1"))
                .isEqualTo(1);
        assertThat(audited("task.claimed", task, "officer-1")).isEqualTo(1);
        assertThat(audited("task.completed", task, "officer-1")).isEqualTo(1);
        assertThat(Database.count("select count(*) from audit_entry where action = 'process.started' and actor like"
                        + " 'system:%' and object_id = (select id::text from process where application_id = '"
                        + application + "')"))
                .isEqualTo(1);
    }

    private static long audited(String action, String object, String actor) {
        return Database.count(
                "select count(*) from audit_entry where action = '%s' and object_id = '%s' and actor = '%s'"
                        .formatted(action, object, actor));
    }
}
