package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** Promise 9: every way of reading goes through the same scope, and only those whose work it is may change it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessTest {

    private static UUID running() {
        return Office.accepted(Office.approved(Office.threeSteps()));
    }

    @Test
    void without_a_token_nothing_is_told() {
        RestAssured.get("/api/v1/tasks").then().statusCode(401);
        RestAssured.get("/api/v1/process-definitions").then().statusCode(401);
        RestAssured.get("/api/v1/processes/" + UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void an_officer_of_another_agency_sees_and_changes_nothing() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        var stranger = Office.token("officer", Office.ELSEWHERE, "stranger");

        Office.get(stranger, "/tasks?applicationId=" + application)
                .then()
                .statusCode(200)
                .body("items", empty());
        Office.get(stranger, "/tasks?agency=" + Office.COMMUNE).then().body("items", empty());
        Office.get(stranger, "/tasks/" + task).then().statusCode(404);
        Office.get(stranger, "/processes/" + application).then().statusCode(404);
        for (var verb : List.of("claim", "release", "complete")) {
            Office.post(stranger, "/tasks/" + task + "/" + verb, Map.of())
                    .then()
                    .statusCode(404);
        }
        Office.post(stranger, "/tasks/" + task + "/handoff", Map.of("toAgency", Office.ELSEWHERE))
                .then()
                .statusCode(404);
    }

    @Test
    void every_role_that_has_no_part_in_the_work_is_refused() {
        var application = running();
        var task = Office.openTask(Office.officer(), application);
        var workers = List.of(Role.OFFICER, Role.LEADER, Role.RECEPTIONIST);

        for (var role : Role.ALL) {
            var token = Office.token(role, Office.COMMUNE, "somebody");
            var list = Office.get(token, "/tasks?applicationId=" + application).statusCode();
            var process = Office.get(token, "/processes/" + application).statusCode();
            var claim =
                    Office.post(token, "/tasks/" + task + "/claim", Map.of()).statusCode();
            var readers = workers.contains(role) || role.equals(Role.SUPERVISOR);
            assertThat(list).as("list as " + role).isEqualTo(readers ? 200 : 403);
            assertThat(process).as("process as " + role).isEqualTo(readers ? 200 : 403);
            assertThat(claim)
                    .as("claim as " + role)
                    .isEqualTo(role.equals(Role.OFFICER) ? 200 : role.equals(Role.RECEPTIONIST) ? 404 : 403);
            Office.post(Office.officer(), "/tasks/" + task + "/release", Map.of());
            Office.post(
                    Office.token(Role.OFFICER, Office.COMMUNE, "somebody"), "/tasks/" + task + "/release", Map.of());
        }
    }

    @Test
    void a_supervisor_sees_the_agencies_below_his_and_no_others_and_changes_nothing() {
        var application = running();
        var task = Office.openTask(Office.officer(), application);
        var province = Office.token("supervisor", "H90", "supervisor-1");
        var other = Office.token("supervisor", Office.ELSEWHERE, "supervisor-2");

        Office.get(province, "/tasks?applicationId=" + application).then().body("items", hasSize(1));
        Office.get(province, "/tasks/" + task).then().statusCode(200);
        Office.get(province, "/processes/" + application).then().statusCode(200);
        Office.post(province, "/tasks/" + task + "/claim", Map.of()).then().statusCode(403);
        Office.get(other, "/tasks?applicationId=" + application).then().body("items", empty());
        Office.get(other, "/tasks/" + task).then().statusCode(404);
        Office.get(other, "/processes/" + application).then().statusCode(404);
    }

    @Test
    void only_a_leader_signs_and_not_what_he_prepared_himself() {
        var application = running();
        var person = Tokens.as("officer", "leader")
                .agency(Office.COMMUNE)
                .subject("one-man-office")
                .name("Lê Văn Cả")
                .build();
        for (int step = 0; step < 2; step++) {
            Office.post(person, "/tasks/" + Office.claimed(person, application) + "/complete", Map.of())
                    .then()
                    .statusCode(200);
        }
        var approve = Office.openTask(Office.leader(), application);
        var signature = Map.of("resultNumber", "1/GP");

        Office.post(Office.officer(), "/tasks/" + approve + "/approve", signature)
                .then()
                .statusCode(403);
        Office.post(person, "/tasks/" + approve + "/claim", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("four-eyes"));
        Office.post(person, "/tasks/" + approve + "/approve", signature)
                .then()
                .statusCode(409)
                .body("type", endsWith("four-eyes"));
        Office.post(Office.leader(), "/tasks/" + approve + "/complete", Map.of())
                .then()
                .statusCode(409);
        Office.post(Office.leader(), "/tasks/" + approve + "/approve", signature)
                .then()
                .statusCode(200);
    }

    @Test
    void the_count_of_a_list_is_the_length_of_the_list_and_pages_show_each_task_once() {
        var definition = Office.approved(Office.threeSteps());
        for (int i = 0; i < 5; i++) {
            Office.accepted(definition);
        }
        var seen = new ArrayList<String>();
        var page = Office.get(Office.officer(), "/tasks?limit=2&total=true").jsonPath();
        var total = page.getLong("total.count");
        seen.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = Office.get(Office.officer(), "/tasks?limit=2&cursor=" + page.getString("next"))
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize((int) total);
    }

    @Test
    void mine_shows_what_i_hold_and_overdue_what_is_late() {
        var application = running();
        var me = Office.token("officer", Office.COMMUNE, "me-" + application);
        var task = Office.claimed(me, application);

        Office.get(me, "/tasks?mine=true").then().body("items", hasSize(1)).body("items[0].id", equalTo(task));
        Office.get(me, "/tasks?overdue=true&applicationId=" + application)
                .then()
                .body("items", empty());
        assertThat(Database.change("update task set due_at = now() - interval '1 year' where id = '" + task + "'"))
                .isEqualTo("done");
        Office.get(me, "/tasks?overdue=true&applicationId=" + application)
                .then()
                .body("items", hasSize(1))
                .body("items[0].overdue", equalTo(true));
    }

    @Test
    void a_leader_puts_back_what_his_officer_holds_and_a_colleague_cannot() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);

        Office.post(Office.token("officer", Office.COMMUNE, "colleague"), "/tasks/" + task + "/release", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-not-yours"))
                .body("holder.name", equalTo("Cán bộ officer-1"));
        Office.post(Office.leader(), "/tasks/" + task + "/release", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }

    @Test
    void a_change_made_on_an_old_version_is_refused() {
        var application = running();
        var task = Office.openTask(Office.officer(), application);
        var etag = Office.get(Office.officer(), "/tasks/" + task).header("ETag");
        Office.claimed(Office.officer(), application);

        RestAssured.given()
                .auth()
                .oauth2(Office.officer())
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/tasks/" + task + "/complete")
                .then()
                .statusCode(412);
    }
}
