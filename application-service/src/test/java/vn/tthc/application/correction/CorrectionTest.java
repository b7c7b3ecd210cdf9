package vn.tthc.application.correction;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CorrectionTest {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000ad");

    @Inject
    Province province;

    @Inject
    ProcessReports reports;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_wrong_result_is_corrected_in_a_linked_dossier_with_its_own_code_and_no_fee() {
        var wrong = completed();
        String code = get(citizen(), wrong, "").path("code");
        var correction = UUID.fromString(correct(wrong)
                .then()
                .statusCode(201)
                .body("corrects", equalTo(wrong.toString()))
                .body("status", equalTo("DRAFT"))
                .extract()
                .path("id"));

        get(citizen(), wrong, "")
                .then()
                .body("correctedBy", equalTo(correction.toString()))
                .body("statusCode", equalTo(9));
        Desks.accept(correction)
                .then()
                .statusCode(200)
                .body("code", not(equalTo(code)))
                .body("code", notNullValue())
                .body("pins.fees.size()", equalTo(0));
        get(citizen(), wrong, "/timeline").then().body("items.kind", hasItem("CORRECTION_OPENED"));
        get(citizen(), correction, "/timeline").then().body("items.kind", hasItem("CORRECTION_OPENED"));
        get(Desks.citizen2(), correction, "").then().statusCode(404);
    }

    @Test
    void one_at_a_time_and_again_once_the_first_has_ended() {
        var wrong = completed();
        String first = correct(wrong).then().statusCode(201).extract().path("id");

        correct(wrong)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/correction-open"))
                .body("correction", equalTo(first));

        var id = UUID.fromString(first);
        Desks.accept(id).then().statusCode(200);
        reports.apply(approved(id));
        correct(wrong).then().statusCode(201);
    }

    @Test
    void it_stays_the_same_matter() {
        var correction = UUID.fromString(correct(completed()).path("id"));

        receptionist()
                .header("If-Match", get(receptionist(), correction, "").header("ETag"))
                .body(Desks.counterDraft())
                .put(PATH + "/" + correction)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/correction-of-another-matter"));
    }

    @Test
    void without_a_result_there_is_nothing_to_correct() {
        var id = Desks.accepted();

        correct(id).then().statusCode(409).body("state", equalTo("RECEIVED"));
    }

    @Test
    void only_the_receiving_point_opens_it_and_says_what_is_wrong() {
        var id = completed();
        var path = PATH + "/" + id + "/correction";

        staff("receptionist", DEPARTMENT)
                .body(Map.of("reason", "Sai"))
                .post(path)
                .then()
                .statusCode(403);
        staff("receptionist", Province.OTHER_COMMUNE)
                .body(Map.of("reason", "Sai"))
                .post(path)
                .then()
                .statusCode(404);
        receptionist()
                .body(Map.of("reason", " "))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
    }

    private UUID completed() {
        var id = Desks.accepted();
        reports.apply(approved(id));
        return id;
    }

    private ProcessEvent approved(UUID id) {
        return new ProcessEvent.Approved(id, TASK, DEPARTMENT, "leader", "15/GPXD", null, clock.instant());
    }

    private static Response correct(UUID id) {
        return receptionist()
                .body(Map.of("reason", "Giấy phép ghi sai số tầng"))
                .post(PATH + "/" + id + "/correction");
    }
}
