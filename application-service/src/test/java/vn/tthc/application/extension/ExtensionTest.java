package vn.tthc.application.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.testing.Infrastructure;

/** Received on Friday 20/11/2026 with three working days, every dossier here is due on Thursday 26/11. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ExtensionTest {

    @Inject
    Province province;

    @BeforeEach
    void receiveOnFriday() {
        province.settle();
        MovableClock.set("2026-11-20T10:00");
    }

    @AfterEach
    void backToToday() {
        MovableClock.reset();
    }

    @Test
    void in_time_the_new_date_holds_and_the_clock_says_why() throws Exception {
        var id = Desks.accepted();
        MovableClock.set("2026-11-25T16:00");

        extend(id, "2026-12-03", false)
                .then()
                .statusCode(201)
                .body("violation", equalTo(false))
                .body("lastDay", equalTo("2026-11-25"))
                .body("previousDueAt", startsWith("2026-11-26T10:00"))
                .body("newDueAt", startsWith("2026-12-03T10:00"));

        get(citizen(), id, "").then().body("dueAt", startsWith("2026-12-03")).body("missedDueAt", nullValue());
        get(citizen(), id, "/clock")
                .then()
                .body("dueAt", startsWith("2026-12-03T10:00"))
                .body("ledger.ground", hasItems("RECEIPT", "EXTENSION"))
                .body("ledger[1].extendedTo", equalTo("2026-12-03"))
                .body("ledger[1].legalBasis", equalTo("Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP"))
                .body("ledger[1].actor", nullValue())
                .body("days.date", hasItems("2026-11-20", "2026-11-24", "2026-12-03"));
        get(staff("officer", DEPARTMENT), id, "/clock").then().body("ledger[1].actor", equalTo("leader@" + DEPARTMENT));
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("EXTENDED"));
        var letter = get(citizen(), id, "/forms/04");
        letter.then().statusCode(200).contentType("application/pdf");
        try (var document = Loader.loadPDF(letter.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("VĂN BẢN XIN LỖI", "12/PXL", "17 giờ 00, ngày 26/11/2026", "17 giờ 00, ngày 03/12/2026");
        }
    }

    @Test
    void only_once() {
        var id = Desks.accepted();
        extend(id, "2026-12-03", false).then().statusCode(201);

        extend(id, "2026-12-10", true)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/extension-limit-reached"));
        get(citizen(), id, "/extensions").then().body("items.size()", equalTo(1));
    }

    @Test
    void after_the_last_day_it_is_refused_or_recorded_as_a_violation() {
        var id = Desks.accepted();
        MovableClock.set("2026-11-26T08:00");

        extend(id, "2026-12-03", false)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/extension-too-late"))
                .body("lastDay", equalTo("2026-11-25"));
        extend(id, "2026-12-03", true).then().statusCode(201).body("violation", equalTo(true));

        get(citizen(), id, "").then().body("lateness", equalTo("ON_TIME"));
        get(citizen(), id, "/clock").then().body("ledger.ground", hasItem("EXTENSION_TOO_LATE"));
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("EXTENDED_TOO_LATE"));
    }

    @Test
    void a_new_date_in_place_of_one_that_has_passed_does_not_make_a_late_dossier_punctual() {
        var id = Desks.accepted();
        MovableClock.set("2026-11-30T08:00");

        extend(id, "2026-12-03", true).then().statusCode(201);

        get(citizen(), id, "").then().body("lateness", equalTo("LATE")).body("missedDueAt", startsWith("2026-11-26"));
        citizen().get(PATH + "?lateness=LATE&limit=100").then().body("items.id", hasItem(id.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2026-11-20", "2026-11-28", "2026-11-24"})
    void the_new_date_is_a_later_working_day(String date) {
        var id = Desks.accepted();

        extend(id, date, false).then().statusCode(422).body("violations.field", hasItem("newDate"));
        get(citizen(), id, "/forms/04").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"reason, ' '", "letterNumber, ''", "newDate, x"})
    void what_is_malformed_is_a_bad_request(String field, String value) {
        var id = Desks.accepted();
        var body = new HashMap<>(body("2026-12-03", false));
        body.put(field, value);

        leader(id, body).then().statusCode(400);
    }

    @Test
    void only_a_leader_of_the_agency_that_decides() {
        var id = Desks.accepted();
        var body = body("2026-12-03", false);

        post("leader", COMMUNE, id, body).then().statusCode(403);
        post("leader", OTHER_COMMUNE, id, body).then().statusCode(404);
        post("officer", DEPARTMENT, id, body).then().statusCode(403);
        get(citizen(), id, "").then().body("dueAt", startsWith("2026-11-26")).body("version", notNullValue());
    }

    @Test
    void a_dossier_whose_clock_does_not_run_has_no_date_to_move() {
        var id = Desks.submitted();

        extend(id, "2026-12-03", false).then().statusCode(409).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void a_stale_version_is_refused() {
        var id = Desks.accepted();

        staff("leader", DEPARTMENT)
                .header("If-Match", "\"99\"")
                .body(body("2026-12-03", false))
                .post(PATH + "/" + id + "/extensions")
                .then()
                .statusCode(412);
    }

    private static Response extend(UUID id, String date, boolean acknowledged) {
        return leader(id, body(date, acknowledged));
    }

    private static Response leader(UUID id, Map<String, Object> body) {
        return post("leader", DEPARTMENT, id, body);
    }

    private static Response post(String role, String agency, UUID id, Map<String, Object> body) {
        return staff(role, agency).body(body).post(PATH + "/" + id + "/extensions");
    }

    private static Map<String, Object> body(String date, boolean acknowledged) {
        return Map.of(
                "newDate",
                date,
                "reason",
                "Phải lấy thêm ý kiến",
                "letterNumber",
                "12/PXL",
                "violationAcknowledged",
                acknowledged);
    }
}
