package vn.tthc.workflow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;

/** A task that colleagues do together has one holder (TH); some do a part (PH), some only follow (TD). */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PartsTest {

    private static final String SECOND = Office.token("officer", Office.COMMUNE, "officer-2");
    private static final String THIRD = Office.token("receptionist", Office.COMMUNE, "officer-3");
    private static final Map<String, String> WORKS = Map.of(
            "kind",
            "COORDINATES",
            "to",
            "officer-2",
            "toName",
            "Cán bộ 2",
            "text",
            "Đối chiếu quy hoạch",
            "dueAt",
            "2026-11-23T10:00:00+07:00");
    private static final Map<String, String> FOLLOWS =
            Map.of("kind", "FOLLOWS", "to", "officer-3", "toName", "Cán bộ 3");

    private static String held() {
        return Office.claimed(Office.officer(), Office.accepted(Office.approved(Office.threeSteps())));
    }

    private static Response split(String token, String task, List<?> parts) {
        return Office.post(token, "/tasks/" + task + "/parts", Map.of("parts", parts));
    }

    private static String part(String task, int number) {
        return Office.get(Office.officer(), "/tasks/" + task + "/parts")
                .jsonPath()
                .getString("items[" + number + "].id");
    }

    private static Response complete(String token, String task) {
        return Office.post(token, "/tasks/" + task + "/complete", Map.of());
    }

    @Test
    void a_task_is_done_when_those_who_work_on_it_have_answered_and_waits_for_nobody_who_follows() {
        var task = held();
        split(Office.officer(), task, List.of(WORKS, FOLLOWS))
                .then()
                .statusCode(201)
                .body("items", hasSize(2));

        complete(Office.officer(), task)
                .then()
                .statusCode(409)
                .body("type", endsWith("parts-outstanding"))
                .body("outstanding", equalTo(1));
        Office.get(SECOND, "/task-parts").then().body("items.taskId", hasItem(task));
        Office.post(THIRD, "/task-parts/" + part(task, 0) + "/answer", Map.of("text", "Được"))
                .then()
                .statusCode(404);
        Office.post(THIRD, "/task-parts/" + part(task, 1) + "/answer", Map.of("text", "Được"))
                .then()
                .statusCode(409)
                .body("type", endsWith("part-follows"));
        Office.post(SECOND, "/task-parts/" + part(task, 0) + "/answer", Map.of("text", ""))
                .then()
                .statusCode(400);
        Office.post(SECOND, "/task-parts/" + part(task, 0) + "/answer", Map.of("text", "Phù hợp"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        Office.post(SECOND, "/task-parts/" + part(task, 0) + "/answer", Map.of("text", "Phù hợp"))
                .then()
                .statusCode(409)
                .body("type", endsWith("part-over"));

        complete(Office.officer(), task).then().statusCode(200);
        Office.get(THIRD, "/tasks/" + task + "/parts").then().body("items.over", contains(true, true));
        Office.get(THIRD, "/task-parts").then().body("items.taskId", not(hasItem(task)));
    }

    @Test
    void only_the_holder_splits_and_nobody_has_two_open_parts_of_one_task() {
        var task = held();

        split(SECOND, task, List.of(FOLLOWS)).then().statusCode(409).body("type", endsWith("task-not-yours"));
        split(Office.token("officer", Office.ELSEWHERE, "x"), task, List.of(FOLLOWS))
                .then()
                .statusCode(404);
        Office.get(Office.token("officer", Office.ELSEWHERE, "officer-2"), "/tasks/" + task + "/parts")
                .then()
                .statusCode(404);
        split(Office.officer(), task, List.of()).then().statusCode(400);
        split(
                        Office.officer(),
                        task,
                        List.of(
                                Map.of("kind", "COORDINATES", "to", "officer-1", "toName", "Tôi"),
                                Map.of(
                                        "kind",
                                        "COORDINATES",
                                        "to",
                                        "officer-2",
                                        "toName",
                                        "Cán bộ",
                                        "text",
                                        "Xem",
                                        "dueAt",
                                        "2099-12-31T10:00:00+07:00")))
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of("parts[0].to", "parts[0].text", "parts[0].dueAt", "parts[1].dueAt")));
        split(Office.officer(), task, List.of(WORKS)).then().statusCode(201);
        split(Office.officer(), task, List.of(FOLLOWS, WORKS))
                .then()
                .statusCode(409)
                .body("type", endsWith("part-exists"));
        Office.get(Office.officer(), "/tasks/" + task + "/parts").then().body("items", hasSize(1));
    }

    @Test
    void the_parts_stay_with_the_task_and_whoever_holds_it_then_may_take_them_back() {
        var task = held();
        split(Office.officer(), task, List.of(WORKS)).then().statusCode(201);
        var reason = Map.of("reason", "Tự làm được");
        Office.post(
                        Office.leader(),
                        "/tasks/" + task + "/reassign",
                        Map.of("to", "officer-2", "toName", "Cán bộ 2", "reason", "Chia lại"))
                .then()
                .statusCode(200);
        complete(SECOND, task).then().statusCode(409).body("type", endsWith("parts-outstanding"));

        Office.post(Office.officer(), "/task-parts/" + part(task, 0) + "/withdraw", reason)
                .then()
                .statusCode(409)
                .body("type", endsWith("task-not-yours"));
        Office.post(SECOND, "/task-parts/" + part(task, 0) + "/withdraw", Map.of("reason", " "))
                .then()
                .statusCode(400);
        Office.post(SECOND, "/task-parts/" + part(task, 0) + "/withdraw", reason)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Tự làm được"));

        complete(SECOND, task).then().statusCode(200);
    }

    @Test
    void a_task_that_goes_to_another_agency_leaves_its_parts_behind() {
        var task = held();
        split(Office.officer(), task, List.of(WORKS)).then().statusCode(201);
        var part = part(task, 0);
        Office.post(Office.officer(), "/tasks/" + task + "/handoff", Map.of("toAgency", Office.LAND))
                .then()
                .statusCode(201);
        var land = Office.token("officer", Office.LAND, "land-1");
        Office.post(land, "/tasks/" + task + "/claim", Map.of()).then().statusCode(404);
        var handoff = Office.get(land, "/handoffs?state=SENT&limit=100").jsonPath();
        Office.post(
                        land,
                        "/handoffs/" + handoff.getString("items.find { it.taskId == '" + task + "' }.id") + "/receive",
                        Map.of())
                .then()
                .statusCode(200);

        Office.post(SECOND, "/task-parts/" + part + "/answer", Map.of("text", "Phù hợp"))
                .then()
                .statusCode(409)
                .body("type", endsWith("part-over"));
        Office.post(land, "/tasks/" + task + "/claim", Map.of()).then().statusCode(200);
        complete(land, task).then().statusCode(200);
    }
}
