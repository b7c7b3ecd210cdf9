package vn.tthc.application.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EndingTest {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000ac");
    private static final Map<String, Object> REASONS = Map.of(
            "reason", "Khu đất đã có quyết định thu hồi",
            "legalBasis", "Điều 94 Luật Xây dựng",
            "documentNumber", "31/TB-SXD");

    @Inject
    Province province;

    @Inject
    ProcessReports reports;

    @Inject
    Clock clock;

    @BeforeEach
    void onFriday() {
        province.settle();
        MovableClock.set("2026-11-20T10:00");
    }

    @AfterEach
    void backToToday() {
        MovableClock.reset();
    }

    @Test
    void the_agency_that_decides_stops_with_reason_basis_and_document() throws Exception {
        var id = processing();

        stop("leader", DEPARTMENT, id).then().statusCode(200).body("statusCode", equalTo(8));

        get(citizen(), id, "/ending")
                .then()
                .body("kind", equalTo("STOPPED"))
                .body("documentNumber", equalTo("31/TB-SXD"))
                .body("violation", equalTo(false));
        get(citizen(), id, "/clock").then().body("ledger.ground", hasItem("STOP"));
        assertThat(paper(id)).contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "31/TB-SXD", "Điều 94 Luật Xây dựng");
        stop("leader", DEPARTMENT, id).then().statusCode(409).body("allowed.size()", equalTo(0));
    }

    @Test
    void nobody_else_stops_it() {
        var id = processing();

        stop("leader", COMMUNE, id).then().statusCode(403);
        stop("leader", Province.OTHER_COMMUNE, id).then().statusCode(404);
        stop("officer", DEPARTMENT, id).then().statusCode(403);
        get(citizen(), id, "").then().body("statusCode", equalTo(4));
        get(citizen(), id, "/ending").then().statusCode(404);
    }

    @Test
    void a_refusal_inside_the_limit_is_none_and_one_after_it_is_a_violation() throws Exception {
        var inTime = processing();
        var late = processing();
        MovableClock.set("2026-11-26T16:00");
        reports.apply(refused(inTime));
        MovableClock.set("2026-11-27T08:00");
        reports.apply(refused(late));

        get(citizen(), inTime, "/ending")
                .then()
                .body("kind", equalTo("REFUSED"))
                .body("violation", equalTo(false));
        get(citizen(), late, "/ending").then().body("violation", equalTo(true));
        assertThat(paper(late)).contains("PHIẾU TỪ CHỐI", "Không phù hợp quy hoạch");
    }

    @Test
    void a_refusal_at_intake_has_its_paper_too() throws Exception {
        var id = Desks.submitted();
        receptionist()
                .body(Map.of("reason", "Không thuộc thẩm quyền"))
                .post(PATH + "/" + id + "/reject")
                .then()
                .statusCode(200);

        get(citizen(), id, "/ending").then().body("kind", equalTo("REJECTED")).body("form", equalTo("03"));
        assertThat(paper(id)).contains("Không thuộc thẩm quyền", "Mẫu số 03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "legalBasis", "documentNumber"})
    void each_of_them_is_required(String field) {
        var body = new java.util.HashMap<>(REASONS);
        body.put(field, " ");

        staff("leader", DEPARTMENT)
                .body(body)
                .post(PATH + "/" + processing() + "/stop")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private UUID processing() {
        var id = Desks.accepted();
        reports.apply(new ProcessEvent.Started(id, TASK, TASK, clock.instant()));
        return id;
    }

    private ProcessEvent refused(UUID id) {
        return new ProcessEvent.Refused(id, TASK, DEPARTMENT, "leader", "Không phù hợp quy hoạch", clock.instant());
    }

    private static Response stop(String role, String agency, UUID id) {
        return staff(role, agency).body(REASONS).post(PATH + "/" + id + "/stop");
    }

    private static String paper(UUID id) throws Exception {
        var paper = get(citizen(), id, "/ending/paper");
        paper.then().statusCode(200).contentType("application/pdf");
        try (var document = Loader.loadPDF(paper.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
