package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class JourneyTest {

    @Test
    void a_dossier_goes_from_acceptance_through_three_steps_to_the_leaders_signature() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));

        var appraise = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + appraise + "/complete", Map.of("note", "Đủ điều kiện"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        var prepare = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + prepare + "/complete", Map.of())
                .then()
                .statusCode(200);
        var approve = Office.openTask(Office.leader(), application);
        Office.post(Office.leader(), "/tasks/" + approve + "/approve", Map.of("resultNumber", "12/GPXD"))
                .then()
                .statusCode(200);

        var approved = Office.awaitProcess(ProcessEvent.Approved.class, application);
        assertThat(approved.resultNumber()).isEqualTo("12/GPXD");
        assertThat(approved.signedBy()).isEqualTo("leader-1");
        var process = Office.process(application);
        assertThat(process.getString("state")).isEqualTo("COMPLETED");
        assertThat(process.getList("tasks.stepCode")).isEqualTo(List.of("appraise", "prepare", "approve"));
        assertThat(process.getList("custody.agencyCode")).containsExactly(Office.COMMUNE);
    }
}
