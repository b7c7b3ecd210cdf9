package vn.tthc.application.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

/** Asked on Friday 20/11/2026, a supplement may be brought until the end of 20/12. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SupplementLapseTest {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000ab");

    @Inject
    Province province;

    @Inject
    SupplementLapse lapse;

    @Inject
    ProcessReports reports;

    @Inject
    Clock clock;

    @BeforeEach
    void askOnFriday() {
        province.settle();
        MovableClock.set("2026-11-20T10:00");
    }

    @AfterEach
    void backToToday() {
        MovableClock.reset();
    }

    @Test
    void on_its_last_day_it_is_still_taken() {
        var id = asked();
        MovableClock.set("2026-12-20T23:50");

        lapse.lapse();

        get(citizen(), id, "/supplements").then().body("items[0].lapsesAt", startsWith("2026-12-20T17:00"));
        assertThat(answer(id)).isEqualTo(200);
    }

    @Test
    void afterwards_it_is_refused_and_changes_nothing_even_before_anybody_has_stopped_the_dossier() {
        var id = asked();
        MovableClock.set("2026-12-21T00:00");

        assertThat(answer(id)).isEqualTo(409);

        get(citizen(), id, "").then().body("statusCode", equalTo(5));
    }

    @Test
    void the_job_stops_it_with_the_reason_and_the_paper_says_so() throws Exception {
        var id = asked();
        MovableClock.set("2026-12-21T00:02");

        lapse.lapse();

        get(citizen(), id, "").then().body("statusCode", equalTo(8)).body("endingReason", startsWith("Quá thời hạn"));
        get(citizen(), id, "/clock").then().body("ledger.ground", hasItem("SUPPLEMENT_LAPSED"));
        get(citizen(), id, "/ending").then().body("kind", equalTo("LAPSED")).body("form", equalTo("05"));
        try (var document = Loader.loadPDF(get(citizen(), id, "/ending/paper").asByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("DỪNG GIẢI QUYẾT HỒ SƠ", "20/12/2026");
        }
        assertThat(answer(id)).isEqualTo(409);
    }

    @Test
    void replicas_that_do_it_side_by_side_stop_each_dossier_once() throws Exception {
        var ids = List.of(asked(), asked(), asked(), asked());
        MovableClock.set("2026-12-21T00:02");

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var running : replicas.invokeAll(List.of(run(), run(), run(), run()))) {
                running.get();
            }
        }
        lapse.lapse();

        for (var id : ids) {
            List<String> kinds = get(citizen(), id, "/timeline").path("items.kind");
            assertThat(kinds).filteredOn("STOPPED"::equals).hasSize(1);
        }
    }

    @Test
    void one_that_was_withdrawn_meanwhile_stays_withdrawn() {
        var id = asked();
        citizen()
                .body(Map.of("reason", "Đổi ý"))
                .post(PATH + "/" + id + "/withdraw")
                .then()
                .statusCode(200);
        MovableClock.set("2026-12-21T00:02");

        lapse.lapse();

        get(citizen(), id, "").then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void before_the_receipt_a_supplement_lapses_as_well() {
        var id = Desks.submitted();
        receptionist()
                .body(Map.of("content", "Nộp lại bản vẽ", "reason", "Mờ", "legalBasis", "Đ17 NĐ 61/2018/NĐ-CP"))
                .post(PATH + "/" + id + "/supplements")
                .then()
                .statusCode(201);
        MovableClock.set("2026-12-21T00:02");

        lapse.lapse();

        get(citizen(), id, "").then().body("status", equalTo("STOPPED"));
    }

    @Test
    void appraisal_may_ask_within_three_working_days_of_the_receipt_and_not_later() {
        var inTime = Desks.accepted();
        var late = Desks.accepted();
        MovableClock.set("2026-11-26T16:59");
        reports.apply(asking(inTime));
        MovableClock.set("2026-11-26T17:01");
        reports.apply(asking(late));

        get(citizen(), inTime, "").then().body("statusCode", equalTo(5));
        get(citizen(), late, "").then().body("statusCode", equalTo(4)).body("supplementRounds", equalTo(0));
        get(citizen(), late, "/timeline").then().body("items.kind", hasItem("NOT_APPLIED"));
    }

    private java.util.concurrent.Callable<Boolean> run() {
        return () -> {
            lapse.lapse();
            return true;
        };
    }

    private UUID asked() {
        var id = Desks.accepted();
        reports.apply(asking(id));
        return id;
    }

    private ProcessEvent asking(UUID id) {
        return new ProcessEvent.SupplementAsked(
                id, TASK, DEPARTMENT, "officer", "Bổ sung bản vẽ", "Thiếu mặt cắt", "Đ19 NĐ 61/2018", clock.instant());
    }

    private static int answer(UUID id) {
        String supplement = get(citizen(), id, "/supplements").path("items[0].id");
        return citizen()
                .post(PATH + "/" + id + "/supplements/" + supplement + "/answer")
                .statusCode();
    }
}
