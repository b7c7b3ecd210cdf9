package vn.tthc.application.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** A person has what is wrong about them put right; what was issued before stays what it was. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DataCorrectionTest {

    @Inject
    Province province;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void what_is_accepted_holds_from_then_on_and_form_01_says_what_it_said() throws IOException {
        var id = Desks.accepted();
        var asked = ask(id, "ADDRESS", "Tổ 9, phường Minh Sơn");
        assertThat(Duration.between(Instant.parse(asked.path("requestedAt")), Instant.parse(asked.path("dueAt"))))
                .isEqualTo(Duration.ofHours(72));

        decide(id, asked.path("id"), true).then().statusCode(200).body("state", equalTo("ACCEPTED"));

        citizen().get(PATH + "/" + id).then().body("applicant.address", equalTo("Tổ 9, phường Minh Sơn"));
        assertThat(form01(id)).contains("Tổ 4, phường Minh Sơn").doesNotContain("Tổ 9");
        assertThat(row(id)).doesNotContain("Tổ 4").doesNotContain("Tổ 9");
        decide(id, asked.path("id"), true).then().statusCode(409);
    }

    @Test
    void a_name_is_found_as_it_was_put_right_and_each_paper_has_the_name_of_its_day() throws IOException {
        var id = Desks.accepted();
        var asked = ask(id, "NAME", "Nguyễn Văn Ấn");

        decide(id, asked.path("id"), true).then().statusCode(200);

        receptionist()
                .body(Map.of(
                        "text",
                        "nguyen van an",
                        "code",
                        citizen().get(PATH + "/" + id).path("code")))
                .post(PATH + "/search")
                .then()
                .body("items.applicantName", contains("Nguyễn Văn Ấn"));
        assertThat(form01(id)).contains("Nguyễn Văn An").doesNotContain("Nguyễn Văn Ấn");
    }

    @Test
    void a_refusal_has_a_reason_and_changes_nothing() {
        var id = Desks.accepted();
        var asked = ask(id, "PHONE", "0900000099");
        ask(id, "PHONE", "0900000098", 409).then().body("type", endsWith("/data-correction-open"));

        decide(id, asked.path("id"), false).then().statusCode(200);

        citizen().get(PATH + "/" + id).then().body("applicant.phone", equalTo("0900000011"));
        citizen()
                .get(PATH + "/" + id + "/data-corrections")
                .then()
                .body("items.state", contains("REFUSED"))
                .body("items.decisionReason", contains("Đã đối chiếu giấy tờ"));
    }

    @Test
    void the_receiving_place_decides_and_nobody_else() {
        var id = Desks.accepted();
        var asked = ask(id, "EMAIL", "an@vidu.example");

        receptionist()
                .get(PATH + "/data-corrections?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(asked.<String>path("id")))
                .body("items[0].value", nullValue());
        var path = PATH + "/" + id + "/data-corrections/" + asked.path("id") + "/verdict";
        var verdict = Map.of("accepted", true, "reason", "x");
        staff("leader", DEPARTMENT).body(verdict).post(path).then().statusCode(403);
        staff("leader", OTHER_COMMUNE).body(verdict).post(path).then().statusCode(404);
        citizen2()
                .body(Map.of("field", "NAME", "value", "Ai đó", "reason", "x"))
                .post(PATH + "/" + id + "/data-corrections")
                .then()
                .statusCode(404);
        receptionist().body(Map.of("accepted", true)).post(path).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, 12345", "EMAIL, no-mail", "PHONE, 0900 000 000"})
    void what_cannot_be_such_a_value_is_refused(String field, String value) {
        ask(Desks.accepted(), field, value, 422);
    }

    private static Response ask(UUID id, String field, String value) {
        return ask(id, field, value, 200);
    }

    private static Response ask(UUID id, String field, String value, int status) {
        return citizen()
                .body(Map.of("field", field, "value", value, "reason", "Ghi sai khi nộp"))
                .post(PATH + "/" + id + "/data-corrections")
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    private static Response decide(UUID id, String correction, boolean accepted) {
        return receptionist()
                .body(Map.of("accepted", accepted, "reason", "Đã đối chiếu giấy tờ"))
                .post(PATH + "/" + id + "/data-corrections/" + correction + "/verdict");
    }

    private static String form01(UUID id) throws IOException {
        try (var pdf = Loader.loadPDF(citizen()
                .get(PATH + "/" + id + "/forms/01")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String row(UUID id) {
        return database.query(row -> row.getString(1), "select row_to_json(d)::text from dossier d where id = ?", id)
                .getFirst();
    }
}
