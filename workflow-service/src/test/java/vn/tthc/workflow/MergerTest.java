package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;
import vn.tthc.workflow.heir.HeirTurn;
import vn.tthc.workflow.pressure.PressureWalk;

/** An agency is merged while work lies there: nothing of it is lost. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MergerTest {

    private static final String HEIR = "H90.89";

    @Inject
    HeirTurn job;

    @Inject
    PressureWalk walk;

    @BeforeEach
    void the_heir_is_there() {
        Office.agency(HEIR, "H90/" + HEIR + "/", "DEPARTMENT");
    }

    private static String officer(String agency) {
        return Office.token("officer", agency, "surveyor-1");
    }

    /** On its way to the second step, which an agency does that is still there. */
    private static UUID underWayTo(String agency) {
        Office.agency(agency, "H90/" + agency + "/", "DEPARTMENT");
        var application = Office.accepted(Office.approved(List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "survey"),
                Office.step("survey", agency, "officer", 16, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8))));
        var task = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
        return application;
    }

    @Test
    void what_is_on_its_way_there_is_received_by_the_heir() {
        var application = underWayTo("H90.81");
        Office.merged("H90.81", HEIR);

        job.take();

        Office.claimed(officer(HEIR), application);
        assertThat(Office.process(application).getString("custodian")).isEqualTo(HEIR);
        assertThat(Office.process(application).getList("handoffs.toAgency")).isEqualTo(List.of(HEIR));
    }

    @Test
    void whoever_holds_a_task_there_goes_on_with_it_in_the_heir_and_the_turns_still_follow_one_another() {
        var application = underWayTo("H90.82");
        var task = Office.claimed(officer("H90.82"), application);
        Office.merged("H90.82", HEIR);

        job.take();
        job.take();

        Office.post(officer(HEIR), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
        var process = Office.process(application);
        assertThat(process.getList("custody.agencyCode")).isEqualTo(List.of(Office.COMMUNE, "H90.82", HEIR));
        assertThat(process.getString("custody[1].to")).isEqualTo(process.getString("custody[2].from"));
        Office.get(officer("H90.82"), "/tasks/" + task).then().statusCode(404);
    }

    @Test
    void what_colleagues_had_of_a_task_is_still_waited_for_and_the_heir_is_told_of_what_is_late() {
        var application = underWayTo("H90.85");
        var task = Office.claimed(officer("H90.85"), application);
        var part = Office.post(
                        officer("H90.85"),
                        "/tasks/" + task + "/parts",
                        Map.of(
                                "parts",
                                List.of(Map.of(
                                        "kind",
                                        "COORDINATES",
                                        "to",
                                        "surveyor-2",
                                        "toName",
                                        "Cán bộ 2",
                                        "text",
                                        "Đo",
                                        "dueAt",
                                        "2026-11-23T10:00:00+07:00"))))
                .jsonPath()
                .getString("items[0].id");
        assertThat(Database.change("update task set due_at = '2026-11-19T07:00:00Z' where id = '" + task + "'"))
                .isEqualTo("done");
        walk.tell();
        Office.merged("H90.85", HEIR);

        job.take();
        walk.tell();

        Office.post(officer(HEIR), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409);
        assertThat(Office.get(officer(HEIR), "/warnings?limit=100").jsonPath().getList("items.taskId"))
                .contains(task);
        Office.post(
                        Office.token("officer", HEIR, "surveyor-2"),
                        "/task-parts/" + part + "/answer",
                        Map.of("text", "Đã đo"))
                .then()
                .statusCode(200);
        Office.post(officer(HEIR), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void a_question_that_was_asked_there_is_answered_by_the_heir() {
        Office.agency("H90.83", "H90/H90.83/", "DEPARTMENT");
        var task = Office.claimed(Office.officer(), Office.accepted(Office.approved(Office.threeSteps())));
        Office.eventually(() -> Office.post(
                                Office.officer(),
                                "/tasks/" + task + "/consultations",
                                Map.of("agencies", List.of("H90.83"), "question", "Ý kiến về thửa đất?"))
                        .statusCode()
                == 201);
        Office.merged("H90.83", HEIR);

        job.take();

        var asked = Office.get(officer(HEIR), "/consultations?state=ASKED").jsonPath();
        Office.post(
                        officer(HEIR),
                        "/consultations/"
                                + asked.getString("items.find { it.taskId == '" + task + "' }.id")
                                + "/answer",
                        Map.of("opinion", "AGREE", "text", "Nhất trí"))
                .then()
                .statusCode(200);
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void a_dossier_sent_to_an_agency_that_its_sender_takes_over_has_nothing_to_be_received_any_more() {
        var application = underWayTo("H90.84");
        Office.merged("H90.84", Office.COMMUNE);

        job.take();

        var task = Office.claimed(Office.officer(), application);
        Office.get(Office.officer(), "/tasks/" + task).then().body("stepCode", equalTo("survey"));
        assertThat(Office.process(application).getList("handoffs.state")).isEqualTo(List.of("CANCELLED"));
        assertThat(Office.process(application).getList("custody.agencyCode")).isEqualTo(List.of(Office.COMMUNE));
    }
}
