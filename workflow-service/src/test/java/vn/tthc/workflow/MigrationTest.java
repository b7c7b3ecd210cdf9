package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;
import vn.tthc.workflow.migration.MigrationTurn;

/** Running processes that go on by another version: looked at, moved case by case, and put back. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MigrationTest {

    private static final String BUILDER = Office.token("officer", Office.CONSTRUCTION, "builder-1");
    private static final Map<String, String> RENAMED = Map.of("prepare", "draft");

    @Inject
    MigrationTurn job;

    /** As the three steps, with the second under another name and with more time. */
    private static List<Map<String, Object>> better() {
        return List.of(
                Office.step("appraise", "COMPETENT", "officer", 16, "draft"),
                Office.step("draft", "COMPETENT", "officer", 24, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8));
    }

    private static JsonPath planned(UUID from, UUID to, Map<String, String> map) {
        return Office.post(
                        Office.controller(),
                        "/process-migrations",
                        Map.of("from", from, "to", to, "map", map, "reason", "Quyết định 412/QĐ-UBND"))
                .then()
                .statusCode(201)
                .body("state", equalTo("CHECKING"))
                .extract()
                .jsonPath();
    }

    private static JsonPath migration(String id) {
        return Office.get(Office.controller(), "/process-migrations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath cases(String id) {
        return Office.get(Office.controller(), "/process-migrations/" + id + "/cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void turn(String id, String act) {
        Office.post(Office.controller(), "/process-migrations/" + id + "/" + act, Map.of())
                .then()
                .statusCode(200);
        job.take();
    }

    /** Done with the first step, so that the second is open. */
    private static UUID atSecondStep(UUID definition) {
        var application = Office.accepted(definition);
        var task = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
        return application;
    }

    private static String definitionOf(UUID application) {
        return Office.process(application).getString("definition.id");
    }

    @Test
    void the_dry_run_says_of_every_case_where_it_goes_or_why_not_and_changes_nothing() {
        var old = Office.approved(Office.threeSteps());
        var moves = Office.accepted(old);
        var stays = atSecondStep(old);

        var id = planned(old, Office.approved(better()), Map.of()).getString("id");
        job.take();

        assertThat(migration(id).getString("state")).isEqualTo("PLANNED");
        assertThat(migration(id).getMap("cases")).isEqualTo(Map.of("MOVES", 1, "STAYS", 1));
        var report = cases(id);
        assertThat(report.getString("items.find { it.applicationId == '" + moves + "' }.verdict.tasks[0].to"))
                .isEqualTo("appraise");
        assertThat(report.getString("items.find { it.applicationId == '" + stays + "' }.verdict.reasons[0].rule"))
                .isEqualTo("NO_STEP");
        assertThat(definitionOf(moves)).isEqualTo(old.toString());
        Office.get(Office.controller(), "/process-migrations/" + id + "/cases?state=STAYS")
                .then()
                .body("items.applicationId", containsInAnyOrder(stays.toString()));
    }

    @Test
    void what_is_carried_out_goes_on_in_the_new_version_to_its_end() {
        var old = Office.approved(Office.threeSteps());
        var application = atSecondStep(old);
        var task = Office.claimed(Office.officer(), application);
        var next = Office.approved(better());
        var id = planned(old, next, RENAMED).getString("id");
        job.take();

        turn(id, "run");

        assertThat(migration(id).getString("state")).isEqualTo("DONE");
        assertThat(migration(id).getMap("cases")).isEqualTo(Map.of("MOVED", 1));
        assertThat(definitionOf(application)).isEqualTo(next.toString());
        Office.get(Office.officer(), "/tasks/" + task)
                .then()
                .body("stepCode", equalTo("draft"))
                .body("state", equalTo("CLAIMED"))
                .body("mine", equalTo(true));
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
        var signature = Office.openTask(Office.leader(), application);
        Office.post(Office.leader(), "/tasks/" + signature + "/approve", Map.of("resultNumber", "1/GP"))
                .then()
                .statusCode(200);
        assertThat(Office.process(application).getString("state")).isEqualTo("COMPLETED");
        assertThat(Database.count("select count(*) from audit_entry where action = 'process.migrated'"
                        + " and actor = 'system:process-migration' and object_id ="
                        + " (select cast(id as text) from process where application_id = '" + application + "')"))
                .isEqualTo(1);
    }

    @Test
    void a_batch_leaves_what_another_replica_is_at_and_ends_when_that_is_done_too() throws SQLException {
        var old = Office.approved(Office.threeSteps());
        var busy = Office.accepted(old);
        Office.accepted(old);
        var id = planned(old, Office.approved(better()), RENAMED).getString("id");
        job.take();
        try (var replica = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.executeQuery("select 1 from process_migration_case where migration_id = '" + id
                    + "' and process_id = (select id from process where application_id = '" + busy + "') for update");
            turn(id, "run");
            assertThat(migration(id).getString("state")).isEqualTo("RUNNING");
            assertThat(migration(id).getMap("cases")).isEqualTo(Map.of("MOVED", 1, "MOVES", 1));
            replica.rollback();
        }

        job.take();

        assertThat(migration(id).getString("state")).isEqualTo("DONE");
        assertThat(migration(id).getMap("cases")).isEqualTo(Map.of("MOVED", 2));
    }

    @Test
    void undone_what_nobody_went_on_with_is_back_and_the_rest_stays() {
        var old = Office.approved(Office.threeSteps());
        var back = atSecondStep(old);
        var wentOn = atSecondStep(old);
        var next = Office.approved(better());
        var id = planned(old, next, RENAMED).getString("id");
        job.take();
        var due = Office.process(back).getString("tasks[1].dueAt");
        turn(id, "run");
        assertThat(Office.process(back).getString("tasks[1].dueAt")).isNotEqualTo(due);
        var task = Office.claimed(Office.officer(), wentOn);
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);

        turn(id, "undo");

        assertThat(migration(id).getMap("cases")).isEqualTo(Map.of("BACK", 1, "WENT_ON", 1));
        assertThat(definitionOf(back)).isEqualTo(old.toString());
        assertThat(Office.process(back).getString("tasks[1].stepCode")).isEqualTo("prepare");
        assertThat(Office.process(back).getString("tasks[1].dueAt")).isEqualTo(due);
        assertThat(definitionOf(wentOn)).isEqualTo(next.toString());
        Office.claimed(Office.officer(), back);
    }

    @Test
    void a_dossier_on_its_way_is_refused_back_to_where_its_sender_stands_now() {
        var old = Office.approved(List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "structure"),
                Office.step("structure", Office.CONSTRUCTION, "officer", 16, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8)));
        var application = atSecondStep(old);
        var next = Office.approved(List.of(
                Office.step("examine", "COMPETENT", "officer", 8, "structure"),
                Office.step("structure", Office.CONSTRUCTION, "officer", 16, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8)));
        var id = planned(old, next, Map.of("appraise", "examine")).getString("id");
        job.take();
        turn(id, "run");

        var handoff = Office.process(application).getString("handoffs[0].id");
        Office.post(BUILDER, "/handoffs/" + handoff + "/refuse", Map.of("ground", "Không thuộc thẩm quyền"))
                .then()
                .statusCode(200);

        assertThat(Office.process(application).getString("tasks.find { it.state == 'OPEN' }.stepCode"))
                .isEqualTo("examine");
    }

    @Test
    void what_ended_between_dry_run_and_batch_is_left_alone() {
        var old = Office.approved(Office.threeSteps());
        var application = Office.accepted(old);
        var id = planned(old, Office.approved(better()), RENAMED).getString("id");
        job.take();
        Office.send(new vn.tthc.contracts.application.ApplicationEvent.Withdrawn(
                application, null, java.time.Instant.parse("2026-11-20T03:00:00Z")));
        Office.eventually(() -> Office.process(application).getString("state").equals("CANCELLED"));

        turn(id, "run");

        assertThat(migration(id).getMap("cases")).isEqualTo(Map.of("KEPT", 1));
        assertThat(cases(id).getString("items[0].verdict.reasons[0].rule")).isEqualTo("ENDED");
        assertThat(definitionOf(application)).isEqualTo(old.toString());
    }

    @Test
    void a_version_that_is_a_draft_or_the_same_and_steps_that_do_not_exist_are_refused_all_at_once() {
        var old = Office.approved(Office.threeSteps());
        var draft = Office.draft(better()).jsonPath().getString("id");

        Office.post(
                        Office.controller(),
                        "/process-migrations",
                        Map.of(
                                "from",
                                old,
                                "to",
                                draft,
                                "map",
                                Map.of("tea", "draft", "prepare", "nowhere"),
                                "reason",
                                "Thử"))
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("to", "map.tea", "map.prepare"));
        Office.post(Office.controller(), "/process-migrations", Map.of("from", old, "to", old, "reason", "Thử"))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("to")));
        Office.post(
                        Office.controller(),
                        "/process-migrations",
                        Map.of("from", old, "to", UUID.randomUUID(), "reason", "Thử"))
                .then()
                .statusCode(404);
        Office.post(Office.controller(), "/process-migrations", Map.of("from", old))
                .then()
                .statusCode(400);
    }

    @Test
    void nothing_runs_before_its_dry_run_nor_twice_and_nothing_is_undone_before_it_was_done() {
        var old = Office.approved(Office.threeSteps());
        var id = planned(old, Office.approved(better()), RENAMED).getString("id");
        var path = "/process-migrations/" + id;
        Office.post(Office.controller(), path + "/run", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("illegal-transition"));
        job.take();
        Office.post(Office.controller(), path + "/undo", Map.of()).then().statusCode(409);
        turn(id, "run");

        Office.post(Office.controller(), path + "/run", Map.of()).then().statusCode(409);
        Office.get(Office.controller(), "/process-migrations?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].cases", nullValue());
    }
}
