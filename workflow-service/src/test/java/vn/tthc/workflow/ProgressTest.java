package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.TestDay;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProgressTest {

    private static UUID running() {
        return Office.accepted(Office.approved(Office.threeSteps()));
    }

    private static void complete(UUID application, Map<String, String> how) {
        var task = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + task + "/complete", how)
                .then()
                .statusCode(200);
    }

    private static Instant dueAt(UUID application) {
        return OffsetDateTime.parse(Office.process(application).getString("tasks[0].dueAt"))
                .toInstant();
    }

    @Test
    void a_refusal_ends_the_process_with_a_reason_that_the_applicant_reads() {
        var application = running();
        complete(application, Map.of());
        complete(application, Map.of());
        var approve = Office.openTask(Office.leader(), application);

        Office.post(Office.leader(), "/tasks/" + approve + "/refuse", Map.of("reason", " "))
                .then()
                .statusCode(400);
        Office.post(Office.leader(), "/tasks/" + approve + "/refuse", Map.of("reason", "Không phù hợp quy hoạch"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"));

        var refused = Office.awaitProcess(ProcessEvent.Refused.class, application);
        assertThat(refused.reason()).isEqualTo("Không phù hợp quy hoạch");
        assertThat(Office.process(application).getString("state")).isEqualTo("REFUSED");
        Office.post(Office.leader(), "/tasks/" + approve + "/approve", Map.of("resultNumber", "1/GP"))
                .then()
                .statusCode(409);
    }

    @Test
    void a_leader_sends_back_to_a_step_that_was_done_and_to_no_other() {
        var application = running();
        complete(application, Map.of());
        complete(application, Map.of());
        var approve = Office.claimed(Office.leader(), application);
        var path = "/tasks/" + approve + "/return";

        Office.post(Office.leader(), path, Map.of("stepCode", "approve", "reason", "Sai"))
                .then()
                .statusCode(422)
                .body("type", endsWith("step-unknown"));
        Office.post(Office.leader(), path, Map.of("stepCode", "prepare", "reason", "Thiếu căn cứ"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));

        assertThat(Office.process(application).getList("tasks.stepCode"))
                .isEqualTo(List.of("appraise", "prepare", "approve", "prepare"));
        complete(application, Map.of());
        Office.claimed(Office.leader(), application);
    }

    @Test
    void the_outcome_chooses_the_way_and_one_that_leads_nowhere_is_refused() {
        var application = Office.accepted(Office.approved(List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "verify", "approve"),
                Office.step("verify", "COMPETENT", "officer", 16, "approve"),
                Office.step("approve", "COMPETENT", "leader", 8))));
        var task = Office.claimed(Office.officer(), application);
        assertThat(Office.get(Office.officer(), "/tasks/" + task).jsonPath().getList("outcomes.code"))
                .isEqualTo(List.of("verify", "approve"));

        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of("outcome", "DONE"))
                .then()
                .statusCode(422)
                .body("type", endsWith("outcome-unknown"));
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of("outcome", "verify"))
                .then()
                .statusCode(200);

        assertThat(Office.process(application).getList("tasks.stepCode")).isEqualTo(List.of("appraise", "verify"));
    }

    @Test
    void a_stamp_follows_the_signature_and_the_result_is_told_when_both_are_done() {
        var application = Office.accepted(Office.approved(List.of(
                Office.step("approve", "COMPETENT", "leader", 2, "stamp"),
                Office.step("stamp", "RECEIVING", "receptionist", 1))));
        var approve = Office.openTask(Office.leader(), application);
        Office.post(Office.leader(), "/tasks/" + approve + "/approve", Map.of("resultNumber", "7/GP"))
                .then()
                .statusCode(200);
        assertThat(Office.process(application).getString("state")).isEqualTo("RUNNING");
        var counter = Office.token("receptionist", Office.CENTRE, "counter-1");

        var stamp = Office.claimed(counter, application);
        Office.post(counter, "/tasks/" + stamp + "/complete", Map.of()).then().statusCode(200);

        var approved = Office.awaitProcess(ProcessEvent.Approved.class, application);
        assertThat(approved.signedBy()).isEqualTo("leader-1");
        assertThat(approved.taskId()).hasToString(approve);
    }

    @Test
    void only_the_holder_completes() {
        var application = running();
        var open = Office.openTask(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + open + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-not-yours"));
        Office.claimed(Office.officer(), application);

        Office.post(Office.token("officer", Office.COMMUNE, "colleague"), "/tasks/" + open + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("holder.name", equalTo("Cán bộ officer-1"));
        Office.get(Office.officer(), "/tasks/" + open).then().body("state", equalTo("CLAIMED"));
    }

    @Test
    void the_step_clock_gives_back_the_days_it_stood_still() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/supplement",
                        Map.of("content", "Bản vẽ", "reason", "Thiếu", "legalBasis", "Điều 19"))
                .then()
                .statusCode(200);
        Database.change("update task set opened_at = opened_at - interval '15 days' where id = '" + task + "'");
        Database.change(
                "update process_pause set from_at = from_at - interval '14 days' where task_id = '" + task + "'");

        Office.send(new ApplicationEvent.Supplemented(
                application,
                "H90.31-261123-0001",
                UUID.randomUUID(),
                TestDay.now().toInstant(),
                null,
                null));
        Office.eventually(() -> Office.process(application).getString("state").equals("RUNNING"));

        // Of three days at most one was used up before the pause; without it they would have ended ten days ago.
        assertThat(dueAt(application)).isAfter(TestDay.now().toInstant());
    }

    @Test
    void a_task_opened_before_its_calendar_was_known_gets_its_due_date_when_it_is() {
        var calendar = "calendar-" + UUID.randomUUID();
        var known = Office.acceptance(UUID.randomUUID(), Office.approved(Office.threeSteps()));
        var application = known.applicationId();
        Office.send(new ApplicationEvent.Accepted(
                application,
                known.dossierCode(),
                known.personKey(),
                known.procedureCode(),
                known.procedureVersionId(),
                known.caseCode(),
                known.processDefinitionId(),
                calendar,
                known.receivingAgency(),
                known.competentAgency(),
                known.channel(),
                known.receivedAt(),
                known.dueAt()));
        Office.awaitProcess(ProcessEvent.Started.class, application);
        assertThat(dueAt(application)).isEqualTo(Office.PROMISED);

        Office.calendar(calendar);

        Office.eventually(() -> dueAt(application).isBefore(Office.PROMISED));
    }
}
