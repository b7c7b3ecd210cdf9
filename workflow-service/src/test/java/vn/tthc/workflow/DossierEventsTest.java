package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.TestDay;

/** What application-service reports: once, twice, late, out of order, about nothing we know. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DossierEventsTest {

    private static final Instant SOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant NEW_DATE = Instant.parse("2027-02-12T10:00:00Z");
    private static final Map<String, String> SUPPLEMENT = Map.of(
            "content", "Bản vẽ mặt bằng", "reason", "Thiếu bản vẽ", "legalBasis", "Điều 19 Nghị định 61/2018/NĐ-CP");

    private static String state(UUID application) {
        return Office.process(application).getString("state");
    }

    private static String askedFrom(UUID application) {
        var task = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + task + "/supplement", SUPPLEMENT)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
        return task;
    }

    private static String askedAgain(UUID application) {
        String task = Office.process(application).getString("tasks[0].taskId");
        Office.post(Office.officer(), "/tasks/" + task + "/supplement", SUPPLEMENT)
                .then()
                .statusCode(200);
        return task;
    }

    private static ApplicationEvent.Supplemented supplemented(UUID application, UUID supplement) {
        return new ApplicationEvent.Supplemented(
                application, "H90.31-261123-0001", supplement, TestDay.now().toInstant(), Office.PROMISED, NEW_DATE);
    }

    private static ApplicationEvent.SupplementRequested requested(UUID application, UUID supplement) {
        return new ApplicationEvent.SupplementRequested(application, "H90.31-261123-0001", supplement, 1, null, SOON);
    }

    private static ApplicationEvent.PaymentRequired paymentRequired(UUID application, UUID obligation) {
        return new ApplicationEvent.PaymentRequired(
                application, "H90.31-261123-0001", obligation, LocalDate.of(2026, 12, 22), SOON);
    }

    private static ApplicationEvent.PaymentSettled paymentSettled(UUID application, UUID obligation) {
        return new ApplicationEvent.PaymentSettled(
                application,
                "H90.31-261123-0001",
                obligation,
                "PAID",
                SOON.plusSeconds(3600),
                Office.PROMISED,
                NEW_DATE);
    }

    /** Everything sent before has been handled once this has: same key, same partition, in order. */
    private static void afterAllOf(UUID application) {
        Office.send(new ApplicationEvent.Withdrawn(application, null, SOON));
        Office.eventually(() -> state(application).equals("CANCELLED"));
    }

    @Test
    void a_dossier_accepted_twice_has_one_process_and_one_task() {
        var definition = Office.approved(Office.threeSteps());
        var application = Office.accepted(definition);

        Office.send(Office.acceptance(application, definition));
        afterAllOf(application);

        assertThat(Office.process(application).getList("tasks.stepCode")).containsExactly("appraise");
    }

    @Test
    void the_same_event_delivered_twice_takes_effect_once() {
        var application = UUID.randomUUID();
        var id = UUID.randomUUID();
        var accepted = Office.acceptance(application, Office.approved(Office.threeSteps()));

        Office.send(accepted, id);
        Office.send(accepted, id);
        Office.awaitProcess(ProcessEvent.Started.class, application);
        afterAllOf(application);

        assertThat(Database.count("select count(*) from task where application_id = '" + application + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_supplement_stops_the_clock_and_gives_the_time_back() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = askedFrom(application);
        assertThat(state(application)).isEqualTo("PAUSED");
        var asked = Office.awaitProcess(ProcessEvent.SupplementAsked.class, application);
        assertThat(asked.content()).isEqualTo("Bản vẽ mặt bằng");
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-waiting"));
        var supplement = UUID.randomUUID();

        Office.send(requested(application, supplement));
        Office.send(supplemented(application, supplement));

        Office.eventually(() -> state(application).equals("RUNNING"));
        Office.get(Office.officer(), "/tasks/" + task).then().body("state", equalTo("CLAIMED"));
        assertThat(Office.process(application).getString("pauses[0].supplementId"))
                .isEqualTo(supplement.toString());
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void what_the_law_did_not_let_an_officer_ask_stops_nothing_and_counts_for_nothing() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        for (int round = 1; round <= 3; round++) {
            var task = round == 1 ? askedFrom(application) : askedAgain(application);
            Office.send(new ApplicationEvent.SupplementRefused(
                    application, "H90.31-261123-0001", UUID.fromString(task), "WINDOW", SOON));
            Office.eventually(() -> state(application).equals("RUNNING"));
        }

        assertThat(Office.process(application).getString("pauses[2].to")).isNotNull();
    }

    @Test
    void another_promised_date_is_the_dossiers_and_a_second_telling_changes_nothing() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var moved = new ApplicationEvent.DueDateMoved(
                application, "H90.31-261123-0001", "EXTENDED", Office.PROMISED, NEW_DATE, "calendar-2", "pv-1", SOON);

        Office.send(moved);
        Office.send(moved);

        Office.eventually(() -> Database.count("select count(*) from process where application_id = '" + application
                        + "' and dossier_due_at = '" + NEW_DATE + "' and calendar_version_id = 'calendar-2'")
                == 1);
        assertThat(state(application)).isEqualTo("RUNNING");
    }

    @Test
    void the_clock_of_an_open_step_follows_the_promise() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var before = stepDue(application);
        var promised = Instant.parse("2026-12-01T10:00:00Z");
        Office.send(moved(application, "CALENDAR_CHANGED", Office.PROMISED, promised));
        Office.eventually(() -> dossierDue(application, promised));
        assertThat(stepDue(application)).isEqualTo(before);

        var extended = Instant.parse("2026-12-03T10:00:00Z");
        Office.send(moved(application, "EXTENDED", promised, extended));
        Office.eventually(() -> dossierDue(application, extended));
        // From Friday 20/11 its hours end on Thursday 26/11 (Tuesday is a holiday); two more days on Monday.
        assertThat(stepDue(application)).isAfter(before).isEqualTo(Instant.parse("2026-11-30T10:00:00Z"));

        var sooner = Instant.parse("2026-11-25T10:00:00Z");
        Office.send(moved(application, "PROCEDURE_AMENDED", extended, sooner));
        Office.eventually(() -> stepDue(application).equals(sooner));
    }

    private static ApplicationEvent.DueDateMoved moved(UUID application, String cause, Instant from, Instant to) {
        return new ApplicationEvent.DueDateMoved(
                application, "H90.31-261123-0001", cause, from, to, Office.CALENDAR, "pv-1", SOON);
    }

    private static boolean dossierDue(UUID application, Instant at) {
        return Database.count("select count(*) from process where application_id = '" + application
                        + "' and dossier_due_at = '" + at + "'")
                == 1;
    }

    private static Instant stepDue(UUID application) {
        return java.time.OffsetDateTime.parse(Office.process(application).getString("tasks[0].dueAt"))
                .toInstant();
    }

    @Test
    void a_supplement_heard_of_before_its_request_leaves_nothing_waiting() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var supplement = UUID.randomUUID();

        Office.send(supplemented(application, supplement));
        Office.send(requested(application, supplement));
        Office.eventually(() -> Office.process(application).getList("pauses").size() == 1);
        Office.send(requested(application, UUID.randomUUID()));
        Office.eventually(() -> state(application).equals("PAUSED"));

        assertThat(Office.process(application).getList("pauses.supplementId")).contains(supplement.toString());
        assertThat(Office.process(application).getString("pauses[0].to")).isNotNull();
    }

    @Test
    void a_payment_stops_the_clocks_until_it_is_settled_and_neither_told_twice_does_more() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.claimed(Office.officer(), application);
        var obligation = UUID.randomUUID();

        Office.send(paymentRequired(application, obligation));
        Office.send(paymentRequired(application, obligation));
        Office.eventually(() -> state(application).equals("PAUSED"));
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-waiting"));
        Office.send(paymentSettled(application, obligation));
        Office.send(paymentSettled(application, obligation));
        Office.send(paymentRequired(application, obligation));
        Office.eventually(() -> state(application).equals("RUNNING"));

        assertThat(Office.process(application).getList("pauses.obligationId")).containsExactly(obligation.toString());
        afterAllOf(application);
    }

    @Test
    void a_payment_heard_of_before_its_demand_leaves_nothing_waiting_and_is_no_supplement() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var obligation = UUID.randomUUID();
        var supplement = UUID.randomUUID();

        Office.send(paymentSettled(application, obligation));
        Office.send(paymentRequired(application, obligation));
        Office.send(requested(application, supplement));
        Office.eventually(() -> state(application).equals("PAUSED"));
        Office.send(paymentSettled(application, obligation));
        Office.send(supplemented(application, supplement));
        Office.eventually(() -> state(application).equals("RUNNING"));

        assertThat(Office.process(application).getList("pauses.supplementId"))
                .containsExactlyInAnyOrder(null, supplement.toString());
        assertThat(Database.count("select count(*) from process where application_id = '" + application
                        + "' and dossier_due_at = '" + NEW_DATE + "'"))
                .isEqualTo(1);
    }

    @Test
    void work_waits_for_the_last_of_what_the_applicant_owes() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var obligation = UUID.randomUUID();
        var task = askedFrom(application);

        Office.send(paymentRequired(application, obligation));
        Office.send(new ApplicationEvent.SupplementRefused(
                application, "H90.31-261123-0001", UUID.fromString(task), "STATUS", SOON));
        Office.eventually(
                () -> Database.count("select count(*) from process_pause p join process r on r.id = p.process_id"
                                + " where r.application_id = '" + application + "' and p.to_at is not null")
                        == 1);
        assertThat(state(application)).isEqualTo("PAUSED");
        Office.send(paymentSettled(application, obligation));

        Office.eventually(() -> state(application).equals("RUNNING"));
    }

    @Test
    void payments_are_no_rounds_of_supplements() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        for (int times = 1; times <= 2; times++) {
            var obligation = UUID.randomUUID();
            Office.send(paymentRequired(application, obligation));
            Office.eventually(() -> state(application).equals("PAUSED"));
            Office.send(paymentSettled(application, obligation));
            Office.eventually(() -> state(application).equals("RUNNING"));
        }

        askedFrom(application);
    }

    @Test
    void a_third_supplement_is_refused() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = askedFrom(application);
        for (int round = 1; round <= 2; round++) {
            Office.send(supplemented(application, UUID.randomUUID()));
            Office.eventually(() -> state(application).equals("RUNNING"));
            var status = round == 1 ? 200 : 409;
            Office.post(Office.officer(), "/tasks/" + task + "/supplement", SUPPLEMENT)
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void a_withdrawn_dossier_leaves_nothing_open() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.claimed(Office.officer(), application);
        Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of("agencies", List.of(Office.LAND), "question", "Ý kiến?"))
                .then()
                .statusCode(201);

        afterAllOf(application);

        var process = Office.process(application);
        assertThat(process.getList("tasks.state")).containsExactly("CANCELLED");
        assertThat(process.getList("consultations.state")).containsExactly("CANCELLED");
        assertThat(process.getString("custody[0].to")).isNotNull();
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-closed"));
    }

    @Test
    void a_dossier_withdrawn_before_its_acceptance_is_heard_of_never_starts() {
        var definition = Office.approved(Office.threeSteps());
        var application = UUID.randomUUID();

        Office.send(new ApplicationEvent.Stopped(application, "H90.31-261123-0001", SOON));
        Office.send(new ApplicationEvent.Stopped(application, "H90.31-261123-0001", SOON));
        Office.send(Office.acceptance(application, definition));
        Office.accepted(definition);

        Office.eventually(
                () -> Database.count("select count(*) from closed_dossier where application_id = '" + application + "'")
                        == 1);
        Office.get(Office.officer(), "/processes/" + application).then().statusCode(404);
    }

    @Test
    void events_of_a_dossier_without_a_process_are_passed_over() {
        var stranger = UUID.randomUUID();

        Office.send(requested(stranger, UUID.randomUUID()));
        Office.send(supplemented(stranger, UUID.randomUUID()));
        Office.send(paymentRequired(stranger, UUID.randomUUID()));
        Office.send(paymentSettled(stranger, UUID.randomUUID()));
        Office.send(new ApplicationEvent.Submitted(stranger, Office.PROCEDURE, Office.CENTRE, "ONLINE", SOON));

        Office.accepted(Office.approved(Office.threeSteps()));
        assertThat(parked(stranger)).isZero();
    }

    @Test
    void an_acceptance_that_pins_a_process_nobody_approved_is_parked_and_holds_up_no_other_dossier() {
        var broken = UUID.randomUUID();

        Office.send(Office.acceptance(broken, UUID.randomUUID()));
        Office.accepted(Office.approved(Office.threeSteps()));

        Office.eventually(() -> parked(broken) == 1);
    }

    private static long parked(UUID application) {
        return Database.count("select count(*) from parked_event where key = '" + application + "'");
    }
}
