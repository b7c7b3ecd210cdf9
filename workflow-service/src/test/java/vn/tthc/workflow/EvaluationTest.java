package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.EvaluationEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.workflow.evaluation.EvaluationWalk;

/** A process that came to a result leaves, once, what an evaluation needs of each agency that took part. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EvaluationTest {

    private static final String PROVINCE = Office.token("supervisor", "H90", "supervisor-1");

    @Inject
    EvaluationWalk walk;

    private static UUID settled() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.claimed(Office.officer(), application);
        var asked = Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of("agencies", List.of(Office.LAND), "question", "Có vướng quy hoạch không?"))
                .jsonPath()
                .getString("items[0].id");
        Office.post(
                        Office.token("officer", Office.LAND, "land-1"),
                        "/consultations/" + asked + "/answer",
                        Map.of("opinion", "AGREE", "text", "Nhất trí"))
                .then()
                .statusCode(200);
        for (var step : List.of(task, "")) {
            var held = step.isEmpty() ? Office.claimed(Office.officer(), application) : step;
            Office.post(Office.officer(), "/tasks/" + held + "/complete", Map.of())
                    .then()
                    .statusCode(200);
        }
        Office.post(
                        Office.leader(),
                        "/tasks/" + Office.openTask(Office.leader(), application) + "/approve",
                        Map.of("resultNumber", "12/GPXD"))
                .then()
                .statusCode(200);
        return application;
    }

    @Test
    void what_an_evaluation_needs_is_put_down_once_for_each_agency_and_read_by_who_leads_or_supervises_it() {
        var application = settled();
        walk.evaluate();
        assertThat(walk.evaluate()).isZero();

        var mine = "items.findAll { it.applicationId == '" + application + "' }.";
        var all = Office.get(PROVINCE, "/evaluation-inputs?limit=100&from=2026-11-20")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getList(mine + "agencyCode")).containsExactly(Office.LAND, Office.COMMUNE);
        assertThat(all.getList(mine + "role")).containsExactly("CONSULTED", "HANDLING");
        assertThat(all.getList(mine + "steps")).containsExactly(1, 3);
        assertThat(all.getList(mine + "shareMinutes")).containsExactly(16 * 60, 48 * 60);
        assertThat(all.getList(mine + "agencyPoints")).containsExactly(2, 2);
        assertThat(all.getList(mine + "dossierPoints")).containsExactly(2, 2);

        try (var probe = EventProbe.of(EvaluationEvent.TOPIC)) {
            var told = probe.await(
                    EvaluationEvent.ProcessMeasured.class,
                    event -> event.applicationId().equals(application));
            assertThat(told.agencies())
                    .extracting(EvaluationEvent.AgencyTime::agencyCode)
                    .containsExactly(Office.LAND, Office.COMMUNE);
            assertThat(told.officers())
                    .hasSize(2)
                    .allMatch(officer -> officer.agencyCode().equals(Office.COMMUNE));
        }

        var own = Office.get(Office.leader(), "/evaluation-inputs?limit=100").jsonPath();
        assertThat(own.getList(mine + "agencyCode")).containsExactly(Office.COMMUNE);
        var code = all.getString(mine + "dossierCode[0]");
        assertThat(Office.get(PROVINCE, "/evaluation-inputs/export?agency=" + Office.LAND)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("dossierCode,")
                .contains(code)
                .doesNotContain("," + Office.COMMUNE + ",");
        Office.get(Office.token("leader", Office.ELSEWHERE, "x"), "/evaluation-inputs")
                .then()
                .body("items", empty());
        Office.get(PROVINCE, "/evaluation-inputs?from=yesterday").then().statusCode(400);
        Office.get(PROVINCE, "/evaluation-inputs?to=2026-11-19").then().body("items", empty());
    }
}
