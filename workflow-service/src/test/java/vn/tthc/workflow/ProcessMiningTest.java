package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProcessMiningTest {

    private static final String TODAY = "procedureCode=" + Office.PROCEDURE + "&from=2026-01-01&to=2026-12-31";

    private static UUID settled() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        for (var step : new String[] {"appraise", "prepare"}) {
            var task = Office.claimed(Office.officer(), application);
            Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of("note", step))
                    .then()
                    .statusCode(200);
        }
        Office.post(
                        Office.leader(),
                        "/tasks/" + Office.openTask(Office.leader(), application) + "/approve",
                        Map.of("resultNumber", "12/GP"))
                .then()
                .statusCode(200);
        return application;
    }

    @Test
    void a_process_that_is_over_is_in_the_figures_and_in_the_log() {
        var code = Office.process(settled()).getString("dossierCode");

        var report = Office.get(Office.controller(), "/process-mining?" + TODAY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getLong("cases")).isPositive();
        assertThat(report.getList("steps.stepCode", String.class)).contains("appraise", "prepare", "approve");
        assertThat(report.getList("custodians.agencyCode", String.class)).contains(Office.COMMUNE);

        Office.get(Office.controller(), "/process-mining/log?format=csv&" + TODAY)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .body(containsString(code + ",\"Bước approve\",complete,"));
        Office.get(Office.controller(), "/process-mining/log?" + TODAY)
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + code + "\""));
    }

    @Test
    void a_leader_mines_his_own_agency_and_a_supervisor_those_below() {
        var code = Office.process(settled()).getString("dossierCode");
        var elsewhere = Office.token("leader", Office.ELSEWHERE, "leader-9");
        var supervisor =
                Tokens.as("supervisor").agency("H90").subject("supervisor-1").build();

        assertThat(log(Office.leader())).contains(code);
        assertThat(log(supervisor)).contains(code);
        assertThat(log(elsewhere)).doesNotContain(code);
        Office.get(elsewhere, "/process-mining?" + TODAY).then().body("cases", equalTo(0));
    }

    private static String log(String token) {
        return Office.get(token, "/process-mining/log?format=csv&" + TODAY)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            procedureCode=1&from=2026-02-31&to=2026-12-31,              from
            procedureCode=1&from=2026-12-31&to=2026-12-30,              to
            procedureCode=1&from=2025-01-01&to=2026-12-31,              to
            procedureCode=&from=2026-01-01&to=2026-12-31,               procedureCode
            procedureCode=1&to=2026-12-31,                              from
            """)
    void a_question_that_cannot_be_answered_says_which_part_of_it(String query, String field) {
        Office.get(Office.controller(), "/process-mining?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", org.hamcrest.Matchers.hasItem(field));
    }

    @Test
    void the_log_comes_in_two_formats_and_no_other() {
        Office.get(Office.controller(), "/process-mining/log?format=xml&" + TODAY)
                .then()
                .statusCode(400);
    }
}
