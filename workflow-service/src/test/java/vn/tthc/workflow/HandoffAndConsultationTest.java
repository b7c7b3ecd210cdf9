package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class HandoffAndConsultationTest {

    private static final String BUILDER = Office.token("officer", Office.CONSTRUCTION, "builder-1");

    private static UUID running() {
        return Office.accepted(Office.approved(Office.threeSteps()));
    }

    private static String sent(String task) {
        return Office.post(Office.officer(), "/tasks/" + task + "/handoff", Map.of("toAgency", Office.CONSTRUCTION))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    @Test
    void a_dossier_handed_over_stays_with_the_sender_until_it_is_received() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);

        var handoff = sent(task);

        assertThat(Office.process(application).getString("custodian")).isEqualTo(Office.COMMUNE);
        Office.post(Office.officer(), "/tasks/" + task + "/claim", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-in-transit"));
        Office.get(BUILDER, "/tasks/" + task).then().statusCode(404);

        Office.post(BUILDER, "/handoffs/" + handoff + "/receive", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"));

        assertThat(Office.process(application).getString("custodian")).isEqualTo(Office.CONSTRUCTION);
        Office.get(BUILDER, "/tasks/" + task).then().statusCode(200).body("state", equalTo("OPEN"));
        Office.get(Office.officer(), "/tasks/" + task).then().statusCode(404);
        Office.post(BUILDER, "/handoffs/" + handoff + "/receive", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("handoff-closed"));
        Office.awaitProcess(ProcessEvent.HandoffReceived.class, application);
    }

    @Test
    void the_times_of_the_custodians_add_up_without_gap() {
        var application = running();
        var handoff = sent(Office.claimed(Office.officer(), application));
        Office.post(BUILDER, "/handoffs/" + handoff + "/receive", Map.of())
                .then()
                .statusCode(200);
        Office.post(BUILDER, "/handoffs/" + handoff + "/return", Map.of())
                .then()
                .statusCode(200);

        var custody = Office.process(application);

        assertThat(custody.getList("custody.agencyCode"))
                .isEqualTo(List.of(Office.COMMUNE, Office.CONSTRUCTION, Office.COMMUNE));
        List<String> from = custody.getList("custody.from");
        List<String> to = custody.getList("custody.to");
        assertThat(to.get(0)).isEqualTo(from.get(1));
        assertThat(to.get(1)).isEqualTo(from.get(2));
        assertThat(to.get(2)).isNull();
        Office.claimed(Office.officer(), application);
    }

    @Test
    void a_refused_handoff_leaves_the_dossier_with_its_sender_and_says_why() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        var handoff = sent(task);

        Office.post(BUILDER, "/handoffs/" + handoff + "/refuse", Map.of("ground", "Không thuộc thẩm quyền"))
                .then()
                .statusCode(200)
                .body("ground", equalTo("Không thuộc thẩm quyền"));

        Office.get(Office.officer(), "/tasks/" + task)
                .then()
                .body("state", equalTo("OPEN"))
                .body("holder", nullValue());
        assertThat(Office.process(application).getList("custody.agencyCode")).containsExactly(Office.COMMUNE);
    }

    @Test
    void a_step_in_another_agency_is_announced_there_and_claiming_it_is_the_receipt() {
        var application = Office.accepted(Office.approved(List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "structure"),
                Office.step("structure", Office.CONSTRUCTION, "officer", 16, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8))));
        var first = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + first + "/complete", Map.of())
                .then()
                .statusCode(200);
        assertThat(Office.process(application).getString("custodian")).isEqualTo(Office.COMMUNE);

        var second = Office.claimed(BUILDER, application);

        assertThat(Office.process(application).getString("custodian")).isEqualTo(Office.CONSTRUCTION);
        Office.post(BUILDER, "/tasks/" + second + "/complete", Map.of()).then().statusCode(200);
        var third = Office.openTask(Office.leader(), application);
        Office.post(Office.leader(), "/tasks/" + third + "/approve", Map.of("resultNumber", "1/GP"))
                .then()
                .statusCode(200);
        var process = Office.process(application);
        assertThat(process.getList("custody.agencyCode"))
                .isEqualTo(List.of(Office.COMMUNE, Office.CONSTRUCTION, Office.COMMUNE));
        assertThat(process.getList("handoffs.state")).isEqualTo(List.of("RECEIVED", "RECEIVED"));
        assertThat(process.getString("custody[2].to")).isEqualTo(process.getString("finishedAt"));
    }

    @Test
    void a_refused_step_goes_back_to_the_step_it_came_from() {
        var application = Office.accepted(Office.approved(List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "structure"),
                Office.step("structure", Office.CONSTRUCTION, "officer", 16, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8))));
        var first = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + first + "/complete", Map.of())
                .then()
                .statusCode(200);
        var handoff = Office.process(application).getString("handoffs[0].id");

        Office.post(BUILDER, "/handoffs/" + handoff + "/refuse", Map.of("ground", "Thiếu bản vẽ"))
                .then()
                .statusCode(200);

        var process = Office.process(application);
        assertThat(process.getList("tasks.stepCode")).isEqualTo(List.of("appraise", "structure", "appraise"));
        assertThat(process.getList("tasks.state")).isEqualTo(List.of("DONE", "CANCELLED", "OPEN"));
        Office.claimed(Office.officer(), application);
    }

    @Test
    void handing_over_to_nobody_or_to_oneself_changes_nothing() {
        var task = Office.claimed(Office.officer(), running());
        var path = "/tasks/" + task + "/handoff";

        Office.post(Office.officer(), path, Map.of("toAgency", "H99.99"))
                .then()
                .statusCode(422)
                .body("type", endsWith("agency-unknown"));
        Office.post(Office.officer(), path, Map.of("toAgency", Office.COMMUNE))
                .then()
                .statusCode(422)
                .body("type", endsWith("same-agency"));
        Office.post(Office.officer(), path, Map.of("toAgency", "")).then().statusCode(400);
        Office.get(Office.officer(), "/tasks/" + task).then().body("state", equalTo("CLAIMED"));
    }

    @Test
    void a_step_is_not_done_before_the_agencies_that_must_answer_have_answered() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        var asked = Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of(
                                "agencies",
                                List.of(Office.LAND, Office.POLICE),
                                "question",
                                "Ý kiến về thửa đất?",
                                "dueInHours",
                                16))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Office.get(Office.officer(), "/tasks/" + task).then().body("consultationsOutstanding", equalTo(2));
        var landOfficer = Office.token("officer", Office.LAND, "land-1");

        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("consultations-outstanding"))
                .body("outstanding", equalTo(2));
        Office.post(landOfficer, "/consultations/" + asked.getString("items[0].id") + "/answer", answer())
                .then()
                .statusCode(200)
                .body("opinion", equalTo("AGREE"));
        Office.post(landOfficer, "/consultations/" + asked.getString("items[1].id") + "/answer", answer())
                .then()
                .statusCode(404);
        Office.post(
                        Office.token("officer", Office.POLICE, "police-1"),
                        "/consultations/" + asked.getString("items[1].id") + "/answer",
                        answer())
                .then()
                .statusCode(200);

        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
        assertThat(Office.process(application).getList("consultations.state"))
                .isEqualTo(List.of("ANSWERED", "ANSWERED"));
    }

    @Test
    void an_answer_that_is_only_welcome_holds_nothing_up_and_is_called_off() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of("agencies", List.of(Office.LAND), "question", "Ý kiến?", "mandatory", false))
                .then()
                .statusCode(201);

        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);

        assertThat(Office.process(application).getList("consultations.state")).isEqualTo(List.of("CANCELLED"));
    }

    @Test
    void each_asked_agency_has_its_own_working_clock() {
        var task = Office.claimed(Office.officer(), running());

        var asked = Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of("agencies", List.of(Office.LAND), "question", "Ý kiến?", "dueInHours", 48))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        var askedAt = OffsetDateTime.parse(asked.getString("items[0].askedAt"));
        var dueAt = OffsetDateTime.parse(asked.getString("items[0].dueAt"));
        // Six days of work always have a weekend among them.
        assertThat(dueAt).isAfter(askedAt.plusDays(7));
    }

    @Test
    void the_asked_and_the_receiving_agency_find_what_waits_for_them_page_by_page() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of("agencies", List.of(Office.POLICE), "question", "Ý kiến?", "mandatory", false))
                .then()
                .statusCode(201);
        sent(Office.claimed(Office.officer(), running()));
        var police = Office.token("officer", Office.POLICE, "police-1");

        assertThat(everyPage(police, "/consultations?state=ASKED&limit=1"))
                .hasSize(Office.get(police, "/consultations?state=ASKED&total=true&limit=1")
                        .jsonPath()
                        .getInt("total.count"))
                .doesNotHaveDuplicates();
        assertThat(everyPage(BUILDER, "/handoffs?state=SENT&direction=INCOMING&limit=1"))
                .hasSize(Office.get(BUILDER, "/handoffs?state=SENT&direction=INCOMING&total=true&limit=1")
                        .jsonPath()
                        .getInt("total.count"))
                .doesNotHaveDuplicates();
        assertThat(Office.get(police, "/handoffs").jsonPath().getList("items")).isEmpty();
    }

    private static List<String> everyPage(String token, String path) {
        var ids = new ArrayList<String>();
        var page = Office.get(token, path).jsonPath();
        ids.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = Office.get(token, path + "&cursor=" + page.getString("next")).jsonPath();
            ids.addAll(page.getList("items.id"));
        }
        assertThat(ids).isNotEmpty();
        return ids;
    }

    private static Map<String, String> answer() {
        return Map.of("opinion", "AGREE", "text", "Nhất trí");
    }
}
