package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

/** A dossier that goes up a level, by the rule of 2018 and by one of another day. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LevelRouteTest {

    private static final String VILLAGE = "H90.70";
    private static final String ONE_STOP = "H90.02";
    private static final String VILLAGER = Office.token("officer", VILLAGE, "village-1");

    @BeforeEach
    void know_the_levels() {
        Office.agency(VILLAGE, "H90/" + VILLAGE + "/", "COMMUNE");
        Office.agency(ONE_STOP, "H90/" + ONE_STOP + "/", "SERVICE_CENTRE");
        Office.eventually(() ->
                Database.count("select count(*) from agency where code in ('" + VILLAGE + "', '" + ONE_STOP + "')")
                        == 2);
    }

    @AfterEach
    void only_the_rule_of_2018() {
        Database.change("delete from level_route where valid_from > date '2018-06-21'");
    }

    private static void from_now_on_only_through_the_one_stop() {
        Database.change("insert into level_route values ('2026-11-01', null, 'THROUGH', 'Quy tắc thử')");
    }

    private static UUID running() {
        var application = UUID.randomUUID();
        Office.send(new ApplicationEvent.Accepted(
                application,
                "H90.70-261120-" + application.toString().substring(0, 4),
                "person",
                Office.PROCEDURE,
                "procedure-1",
                Office.PROCEDURE + ".02",
                Office.approved(Office.threeSteps()),
                Office.CALENDAR,
                VILLAGE,
                VILLAGE,
                "ONLINE",
                Instant.parse("2026-11-20T01:00:00Z"),
                Office.PROMISED));
        Office.awaitProcess(ProcessEvent.Started.class, application);
        return application;
    }

    private static int sent(UUID application, String agency) {
        var task = Office.claimed(VILLAGER, application);
        return Office.post(VILLAGER, "/tasks/" + task + "/handoff", Map.of("toAgency", agency))
                .statusCode();
    }

    private static int read(UUID application, String agency) {
        return Office.get(Office.token("officer", agency, "reader-1"), "/processes/" + application)
                .statusCode();
    }

    @Test
    void the_one_stop_of_the_upper_level_watches_over_what_goes_there() {
        var application = running();
        assertThat(read(application, ONE_STOP)).isEqualTo(404);

        assertThat(sent(application, Office.CONSTRUCTION)).isEqualTo(201);

        assertThat(read(application, ONE_STOP)).isEqualTo(200);
        assertThat(read(application, Office.ELSEWHERE)).isEqualTo(404);
    }

    @Test
    void within_a_level_nobody_else_is_asked() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.claimed(Office.officer(), application);

        Office.post(Office.officer(), "/tasks/" + task + "/handoff", Map.of("toAgency", Office.CONSTRUCTION))
                .then()
                .statusCode(201);

        assertThat(read(application, ONE_STOP)).isEqualTo(404);
    }

    @Test
    void where_the_rule_says_so_nothing_goes_up_but_to_the_one_stop() {
        from_now_on_only_through_the_one_stop();
        var application = running();
        var task = Office.claimed(VILLAGER, application);

        Office.post(VILLAGER, "/tasks/" + task + "/handoff", Map.of("toAgency", Office.CONSTRUCTION))
                .then()
                .statusCode(422)
                .body("type", endsWith("one-stop-first"))
                .body("oneStop", equalTo(ONE_STOP));
        Office.post(VILLAGER, "/tasks/" + task + "/handoff", Map.of("toAgency", ONE_STOP))
                .then()
                .statusCode(201);
    }

    @Test
    void where_the_rule_says_so_no_process_is_approved_that_passes_the_one_stop() {
        from_now_on_only_through_the_one_stop();
        var past = Office.draft(List.of(
                        Office.step("prepare", VILLAGE, "officer", 8, "appraise"),
                        Office.step("appraise", Office.CONSTRUCTION, "officer", 8, "approve"),
                        Office.step("approve", Office.CONSTRUCTION, "leader", 8)))
                .jsonPath()
                .getString("id");
        var through = Office.draft(List.of(
                        Office.step("prepare", VILLAGE, "officer", 8, "receive"),
                        Office.step("receive", ONE_STOP, "receptionist", 2, "appraise"),
                        Office.step("appraise", Office.CONSTRUCTION, "officer", 8, "approve"),
                        Office.step("approve", Office.CONSTRUCTION, "leader", 8)))
                .jsonPath()
                .getString("id");
        Office.approved(Office.threeSteps());

        Office.post(Office.controller(), "/process-definitions/" + past + "/approve", Map.of("decisionNumber", "89/QĐ"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("steps[0].next"));
        Office.post(
                        Office.controller(),
                        "/process-definitions/" + through + "/approve",
                        Map.of("decisionNumber", "89/QĐ"))
                .then()
                .statusCode(200);
    }
}
