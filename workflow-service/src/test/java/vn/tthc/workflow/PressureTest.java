package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.PressureEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.workflow.pressure.ForecastWalk;
import vn.tthc.workflow.pressure.PressureWalk;

/** Clocks that run out are told of once, by whom it concerns; on Friday 20/11/2026 in the morning. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PressureTest {

    private static final EventProbe PRESSURE = EventProbe.of(PressureEvent.TOPIC);
    private static final String PROVINCE = Office.token("supervisor", "H90", "supervisor-1");
    private static final String LAND = Office.token("officer", Office.LAND, "land-1");

    @Inject
    PressureWalk walk;

    @Inject
    ForecastWalk forecasts;

    private static UUID running() {
        return Office.accepted(Office.approved(Office.threeSteps()));
    }

    private static void due(String task, String when) {
        change("update task set due_at = '" + when + "', rank_at = '" + when + "' where id = '" + task + "'");
    }

    private static void change(String sql) {
        assertThat(Database.change(sql)).isEqualTo("done");
    }

    private static JsonPath warnings(String token, UUID application) {
        var all =
                Office.get(token, "/warnings?limit=100").then().statusCode(200).extract();
        return JsonPath.from(all.asString()).setRootPath("items.findAll { it.applicationId == '" + application + "' }");
    }

    private static List<String> kinds(String token, UUID application) {
        return warnings(token, application).getList("kind");
    }

    @Test
    void a_step_is_told_of_before_and_after_it_is_due_once_each_and_anew_when_its_date_moves() {
        var application = running();
        var task = Office.openTask(Office.officer(), application);
        walk.tell();
        assertThat(kinds(Office.leader(), application)).isEmpty();

        due(task, "2026-11-20T07:00:00Z");
        walk.tell();
        walk.tell();
        assertThat(kinds(Office.leader(), application)).containsExactly("DUE_SOON");
        var soon = PRESSURE.await(
                PressureEvent.DueSoon.class, event -> event.applicationId().equals(application));
        assertThat(soon.toldAgency()).isEqualTo(Office.COMMUNE);

        due(task, "2026-11-19T07:00:00Z");
        walk.tell();
        walk.tell();
        assertThat(kinds(Office.leader(), application)).containsExactly("OVERDUE", "DUE_SOON");

        due(task, "2026-11-19T08:00:00Z");
        walk.tell();
        assertThat(kinds(Office.leader(), application)).containsExactly("OVERDUE", "OVERDUE", "DUE_SOON");
    }

    @Test
    void what_stands_still_is_silent() {
        var application = running();
        var task = Office.openTask(Office.officer(), application);
        due(task, "2026-11-19T07:00:00Z");
        change("update task set state = 'WAITING' where id = '" + task + "'");

        walk.tell();

        assertThat(kinds(Office.leader(), application)).isEmpty();
    }

    @Test
    void a_late_step_goes_up_the_tree_as_far_as_there_are_rules_and_agencies_and_no_further_once_it_is_done() {
        var application = running();
        var task = Office.openTask(Office.officer(), application);
        due(task, "2026-11-19T07:00:00Z");
        walk.tell();
        assertThat(kinds(PROVINCE, application)).containsExactly("OVERDUE");

        longTimePasses(task);
        walk.tell();

        assertThat(warnings(PROVINCE, application).getList("toldAgency")).containsExactly("H90", Office.COMMUNE);
        assertThat(warnings(PROVINCE, application).getList("level")).containsExactly(1, 0);
        longTimePasses(task);
        walk.tell();
        assertThat(kinds(PROVINCE, application)).hasSize(2);

        var other = running();
        var done = Office.claimed(Office.officer(), other);
        due(done, "2026-11-19T07:00:00Z");
        walk.tell();
        Office.post(Office.officer(), "/tasks/" + done + "/complete", Map.of())
                .then()
                .statusCode(200);
        longTimePasses(done);
        walk.tell();
        assertThat(Database.count("select count(*) from warning where task_id = '" + done + "'"))
                .isEqualTo(1);
    }

    private static void longTimePasses(String task) {
        change("update warning set next_at = '2026-11-19T08:00:00Z' where next_at is not null and task_id = '" + task
                + "'");
    }

    @Test
    void a_late_consulted_agency_is_told_and_so_are_who_waits_for_it_and_the_one_stop_and_it_may_be_gone_on_without() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        var asked = Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of("agencies", List.of(Office.LAND), "question", "Có vướng quy hoạch không?"))
                .jsonPath()
                .getString("items[0].id");
        var path = "/consultations/" + asked + "/lapse";
        Office.post(Office.officer(), path, Map.of("reason", "Quá hạn"))
                .then()
                .statusCode(409)
                .body("type", endsWith("consultation-in-time"));
        change("update consultation set due_at = '2026-11-19T07:00:00Z' where id = '" + asked + "'");

        walk.tell();

        assertThat(warnings(PROVINCE, application).getList("toldAgency", String.class))
                .containsExactlyInAnyOrder(Office.LAND, Office.COMMUNE, Office.CENTRE);
        assertThat(kinds(Office.token("leader", Office.CENTRE, "head"), application))
                .containsExactly("OVERDUE");
        Office.post(LAND, path, Map.of("reason", "Quá hạn")).then().statusCode(404);
        Office.post(Office.officer(), path, Map.of("reason", " ")).then().statusCode(400);
        Office.post(Office.token("officer", Office.COMMUNE, "colleague"), path, Map.of("reason", "Quá hạn"))
                .then()
                .statusCode(409)
                .body("type", endsWith("task-not-yours"));
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409);

        Office.post(Office.officer(), path, Map.of("reason", "Quá hạn"))
                .then()
                .statusCode(200)
                .body("mandatory", equalTo(false))
                .body("lapseReason", equalTo("Quá hạn"));
        Office.post(Office.officer(), path, Map.of("reason", "Quá hạn")).then().statusCode(409);
        Office.get(Office.officer(), "/tasks/" + task).then().body("consultationsOutstanding", equalTo(0));

        Office.post(LAND, "/consultations/" + asked + "/answer", Map.of("opinion", "AGREE", "text", "Nhất trí"))
                .then()
                .statusCode(200);
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void what_will_be_late_as_the_queues_stand_is_told_once_with_how_that_was_come_by() {
        var application = running();
        forecasts.foresee();
        assertThat(kinds(Office.leader(), application)).isEmpty();
        // Twenty-four hours of this step and as many of those after it do not fit into one day.
        change("update process set dossier_due_at = '2026-11-23T10:00:00Z' where application_id = '" + application
                + "'");

        forecasts.foresee();
        forecasts.foresee();

        assertThat(kinds(Office.leader(), application)).containsExactly("FORECAST");
        var told = warnings(Office.leader(), application);
        assertThat(told.getList("reckoning.stepHours")).containsExactly(24);
        assertThat(told.getList("reckoning.restHours")).containsExactly(24);
        var event = PRESSURE.await(
                PressureEvent.BreachForecast.class, one -> one.applicationId().equals(application));
        assertThat(event.apologyBy()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(event.expectedAt()).isAfter("2026-11-23T10:00:00Z");
    }

    @Test
    void whoever_stands_above_urges_and_the_agency_says_what_comes_of_it_once() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        var path = "/tasks/" + task + "/urgings";
        var text = Map.of("text", "Đề nghị xử lý ngay");
        Office.post(Office.token("leader", Office.ELSEWHERE, "x"), path, text)
                .then()
                .statusCode(404);
        Office.post(Office.token("supervisor", Office.ELSEWHERE, "x"), path, text)
                .then()
                .statusCode(404);
        Office.post(PROVINCE, path, Map.of("text", "")).then().statusCode(400);

        var id = Office.post(PROVINCE, path, text)
                .then()
                .statusCode(201)
                .body("taskState", equalTo("CLAIMED"))
                .extract()
                .jsonPath()
                .getString("id");
        PRESSURE.await(PressureEvent.Urged.class, event -> event.urgingId().equals(UUID.fromString(id)));
        Office.get(Office.officer(), "/urgings?answered=false").then().body("items.id", hasItem(id));
        Office.get(Office.token("officer", Office.COMMUNE, "colleague"), "/urgings")
                .then()
                .body("items.id", not(hasItem(id)));

        var answer = "/urgings/" + id + "/answer";
        Office.post(LAND, answer, text).then().statusCode(404);
        Office.post(Office.token("officer", Office.COMMUNE, "colleague"), answer, text)
                .then()
                .statusCode(409);
        Office.post(Office.officer(), answer, Map.of("text", "Xong trong ngày"))
                .then()
                .statusCode(200);
        Office.post(Office.leader(), answer, text).then().statusCode(409).body("type", endsWith("urging-answered"));
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);

        Office.get(PROVINCE, "/urgings?sent=true&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].answer", equalTo("Xong trong ngày"))
                .body("items[0].taskState", equalTo("DONE"));
        Office.post(PROVINCE, path, text).then().statusCode(409).body("type", endsWith("task-closed"));
    }

    @Test
    void an_officer_is_shown_what_presses_on_his_own_tasks_and_other_agencies_nothing() {
        var application = running();
        var task = Office.openTask(Office.officer(), application);
        due(task, "2026-11-19T07:00:00Z");
        walk.tell();

        assertThat(kinds(Office.officer(), application)).isEmpty();
        Office.post(Office.officer(), "/tasks/" + task + "/claim", Map.of())
                .then()
                .statusCode(200);
        assertThat(kinds(Office.officer(), application)).containsExactly("OVERDUE");
        assertThat(kinds(Office.token("leader", Office.ELSEWHERE, "x"), application))
                .isEmpty();
        Office.get(Office.leader(), "/warnings?kind=OVERDUE&limit=1&total=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("OVERDUE"));
        Office.get(Office.leader(), "/warnings?agency=" + Office.LAND).then().body("items", empty());
        Office.get(Office.leader(), "/warnings?kind=TEA").then().statusCode(400);
    }
}
