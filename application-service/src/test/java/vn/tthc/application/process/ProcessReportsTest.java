package vn.tthc.application.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.LAND_OFFICE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.dossier.IllegalTransitionException;
import vn.tthc.application.rating.RatingTickets;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProcessReportsTest {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    @Inject
    Province province;

    @Inject
    ProcessReports reports;

    @Inject
    RatingTickets tickets;

    @Inject
    Clock clock;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_supplement_round_asked_by_the_officer_keeps_both_promised_dates() {
        var id = processing();
        reports.apply(asked(id));
        get(citizen(), id, "").then().body("statusCode", equalTo(5));
        get(citizen(), id, "/clock").then().body("state", equalTo("PAUSED"));

        String supplement = get(citizen(), id, "/supplements").path("items[0].id");
        Desks.upload(citizen(), id, "BO-SUNG", Desks.PDF).then().statusCode(201);
        citizen()
                .post(PATH + "/" + id + "/supplements/" + supplement + "/answer")
                .then()
                .statusCode(200)
                .body("previousDueAt", notNullValue())
                .body("newDueAt", notNullValue());

        get(citizen(), id, "")
                .then()
                .body("statusCode", equalTo(4))
                .body("previousDueAt", notNullValue())
                .body("openSupplement", nullValue());
        get(citizen(), id, "/clock").then().body("ledger.kind", hasItems("START", "PAUSE", "RESTART"));
        citizen()
                .post(PATH + "/" + id + "/supplements/" + supplement + "/answer")
                .then()
                .statusCode(409);
    }

    @Test
    void a_signature_completes_the_dossier_and_puts_the_result_into_the_applicants_store() throws Exception {
        var id = processing();
        reports.apply(approved(id));

        get(citizen(), id, "").then().body("status", equalTo("COMPLETED"));
        String result = citizen().get("/api/v1/results").path("items.find { it.applicationId == '" + id + "' }.id");
        var paper = get(citizen(), id, "/results/" + result + "/content");
        paper.then().statusCode(200).contentType("application/pdf");
        try (var document = Loader.loadPDF(paper.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("15/GPXD", "Nguyễn Văn An");
        }
        get(Desks.citizen2(), id, "/results/" + result + "/content").then().statusCode(404);

        try (var told = EventProbe.of(ApplicationEvent.TOPIC)) {
            receptionist()
                    .post(PATH + "/" + id + "/return")
                    .then()
                    .statusCode(200)
                    .body("statusCode", equalTo(10));
            told.await(
                    ApplicationEvent.RatingTicket.class,
                    ticket -> ticket.applicationId().equals(id)
                            && ticket.ticketDigest()
                                    .equals(Sha256.hex(tickets.of(id).orElseThrow())));
        }
        receptionist().post(PATH + "/" + id + "/return").then().statusCode(409).body("allowed.size()", equalTo(0));
    }

    @Test
    void a_refusal_stops_the_dossier_with_its_reason() {
        var id = processing();
        reports.apply(new ProcessEvent.Refused(id, TASK, DEPARTMENT, "leader", "Không phù hợp quy hoạch", now()));

        get(citizen(), id, "")
                .then()
                .body("status", equalTo("STOPPED"))
                .body("endingReason", equalTo("Không phù hợp quy hoạch"));
        get(citizen(), id, "/clock").then().body("state", equalTo("STOPPED"));
    }

    @Test
    void an_involved_agency_may_read_from_then_on() {
        var id = processing();
        get(staff("officer", LAND_OFFICE), id, "").then().statusCode(404);

        reports.apply(new ProcessEvent.AgencyInvolved(id, LAND_OFFICE, "CONSULTED", now()));

        get(staff("officer", LAND_OFFICE), id, "").then().statusCode(200);
        assertThat(entityManager
                        .createNativeQuery(
                                "select 1 from audit_entry where object_id = :id and action = 'involve-agency'")
                        .setParameter("id", id.toString())
                        .getResultList())
                .hasSize(1);
    }

    @Test
    void what_agencies_do_with_it_is_told_in_the_timeline() {
        var id = processing();
        reports.apply(new ProcessEvent.HandoffSent(id, TASK, DEPARTMENT, LAND_OFFICE, now(), now()));
        reports.apply(new ProcessEvent.HandoffReceived(id, TASK, DEPARTMENT, LAND_OFFICE, now()));
        reports.apply(new ProcessEvent.ConsultationAsked(id, TASK, DEPARTMENT, LAND_OFFICE, now(), now()));
        reports.apply(new ProcessEvent.ConsultationAnswered(id, TASK, DEPARTMENT, LAND_OFFICE, now()));
        reports.apply(new ProcessEvent.TaskCompleted(id, TASK, "appraise", "Thẩm định", DEPARTMENT, "ok", now()));

        get(citizen(), id, "/timeline")
                .then()
                .body(
                        "items.kind",
                        hasItems(
                                "HANDOFF_SENT",
                                "HANDOFF_RECEIVED",
                                "CONSULTATION_ASKED",
                                "CONSULTATION_ANSWERED",
                                "TASK_COMPLETED"))
                .body("items.note", hasItem("Thẩm định"));
    }

    @Test
    void a_report_that_comes_before_the_start_begins_the_processing() {
        var id = Desks.accepted();
        reports.apply(approved(id));
        reports.apply(started(id));

        get(citizen(), id, "").then().body("status", equalTo("COMPLETED"));
    }

    @Test
    void what_comes_too_late_is_told_and_changes_nothing() {
        var id = processing();
        citizen()
                .contentType("application/json")
                .body("{\"reason\":\"Tôi đổi ý\"}")
                .post(PATH + "/" + id + "/withdraw")
                .then()
                .statusCode(200);

        reports.apply(approved(id));
        reports.apply(asked(id));

        get(citizen(), id, "").then().body("status", equalTo("WITHDRAWN"));
        get(citizen(), id, "/results").then().body("items.size()", equalTo(0));
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("NOT_APPLIED"));
    }

    @Test
    void a_signature_while_the_applicant_supplements_is_a_fault_to_be_parked() {
        var id = processing();
        reports.apply(asked(id));

        assertThatThrownBy(() -> reports.apply(approved(id))).isInstanceOf(IllegalTransitionException.class);
        get(citizen(), id, "").then().body("statusCode", equalTo(5));
    }

    @Test
    void a_third_supplement_is_not_opened() {
        var id = processing();
        for (var round = 1; round <= 2; round++) {
            reports.apply(asked(id));
            String open = get(citizen(), id, "").path("openSupplement");
            citizen()
                    .post(PATH + "/" + id + "/supplements/" + open + "/answer")
                    .then()
                    .statusCode(200);
        }

        reports.apply(asked(id));

        get(citizen(), id, "").then().body("statusCode", equalTo(4)).body("supplementRounds", equalTo(2));
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("NOT_APPLIED"));
    }

    @Test
    void a_third_supplement_is_opened_where_guidance_was_not_followed() {
        var id = processing();
        for (var round = 1; round <= 2; round++) {
            reports.apply(asked(id));
            String open = get(citizen(), id, "").path("openSupplement");
            citizen()
                    .post(PATH + "/" + id + "/supplements/" + open + "/answer")
                    .then()
                    .statusCode(200);
            Desks.receptionist()
                    .body("""
                            {"present": [], "wrong": [{"component": "%s", "reason": "Thiếu mặt cắt"}]}""".formatted(Province.DRAWING))
                    .post(PATH + "/" + id + "/guidance")
                    .then()
                    .statusCode(201);
        }

        reports.apply(asked(id));

        get(citizen(), id, "").then().body("statusCode", equalTo(5)).body("supplementRounds", equalTo(3));
    }

    @Test
    void an_unknown_dossier_is_a_fault_and_an_unknown_kind_of_event_is_none() {
        assertThatThrownBy(() -> reports.apply(started(UUID.randomUUID()))).isInstanceOf(UnknownDossierException.class);
        reports.apply(new ProcessEvent.Unknown(UUID.randomUUID()));
    }

    private UUID processing() {
        var id = Desks.accepted();
        reports.apply(started(id));
        return id;
    }

    private Instant now() {
        return clock.instant();
    }

    private ProcessEvent started(UUID id) {
        return new ProcessEvent.Started(id, TASK, TASK, now());
    }

    private ProcessEvent asked(UUID id) {
        return new ProcessEvent.SupplementAsked(
                id, TASK, DEPARTMENT, "officer", "Bổ sung bản vẽ", "Thiếu mặt cắt", "Đ19 NĐ 61/2018/NĐ-CP", now());
    }

    private ProcessEvent approved(UUID id) {
        return new ProcessEvent.Approved(id, TASK, DEPARTMENT, "leader", "15/GPXD", LocalDate.of(2027, 11, 20), now());
    }
}
