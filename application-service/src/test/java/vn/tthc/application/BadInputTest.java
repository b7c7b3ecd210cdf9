package vn.tthc.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class BadInputTest {

    private static final String JSON = "application/json";

    @Inject
    Province province;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            procedureCode,   9.999999, procedureCode
            caseCode,        1.013225.99, caseCode
            receivingAgency, H90.77, receivingAgency
            competentAgency, H90.77, competentAgency
            channel,         POSTAL, channel
            """)
    void what_is_not_in_force_is_refused_by_field(String field, String value, String named) {
        draft(field, value).then().statusCode(422).body("violations.field", hasItem(named));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            procedureCode,   -
            caseCode,        ''
            receivingAgency, H90.31.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            channel,         FAX
            applicant,       -
            """)
    void what_is_malformed_is_refused_as_a_bad_request(String field, @Nullable String value) {
        draft(field, value).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void every_wrong_field_of_the_applicant_is_named() {
        var applicant = Map.of("name", " ", "identityNumber", "12", "phone", "abc", "email", "not-mail");

        draft("applicant", applicant)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems("applicant.name", "applicant.identityNumber", "applicant.phone", "applicant.email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{\"procedureCode\":{}}"})
    void what_is_no_draft_at_all_is_a_bad_request(String body) {
        citizen().contentType(JSON).body(body).post(PATH).then().statusCode(400);
    }

    @Test
    void a_counter_file_without_a_number_is_refused() {
        var draft = new HashMap<>(Desks.counterDraft());
        draft.put("applicant", Map.of("name", "Trần Thị Bình"));

        receptionist()
                .contentType(JSON)
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("applicant.identityNumber"));
    }

    @Test
    void an_edit_must_name_the_version_it_was_made_on() {
        var id = Desks.drafted();

        edit(id, null).then().statusCode(428);
        edit(id, "\"99\"").then().statusCode(412);
        var answer = edit(id, Desks.get(citizen(), id, "").header("ETag"));
        answer.then().statusCode(200);
        assertThat(answer.header("ETag")).isNotBlank();
        edit(id, "\"0\"").then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "withdraw", "supplements"})
    void a_reason_is_required(String verb) {
        var id = Desks.submitted();

        receptionist()
                .contentType(JSON)
                .body("{\"reason\":\"  \"}")
                .post(PATH + "/" + id + "/" + verb)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            status=FLYING
            lateness=SOON
            limit=0
            limit=101
            cursor=!!!
            """)
    void a_list_refuses_what_it_cannot_filter_by(String query) {
        citizen().get(PATH + "?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"not-a-uuid, 400", "00000000-0000-7000-8000-0000000000ff, 404"})
    void what_is_no_id_of_anything_is_not_answered(String id, int status) {
        citizen().get(PATH + "/" + id).then().statusCode(status);
    }

    @Test
    void a_file_is_taken_by_its_content_and_not_by_what_it_claims() {
        var id = Desks.drafted();

        upload(citizen(), id, Province.FORM, "<html>x</html>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415)
                .body("allowed", hasItem("PDF"));
        upload(citizen(), id, Province.FORM, new byte[0]).then().statusCode(422);
        upload(citizen(), id, "no-such-component", Desks.PDF)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("component"));
        citizen()
                .contentType("application/pdf")
                .body(Desks.PDF)
                .post(PATH + "/" + id + "/documents")
                .then()
                .statusCode(400);
        Desks.get(citizen(), id, "/documents").then().body("items.size()", equalTo(0));
    }

    @Test
    void papers_are_closed_once_the_dossier_is_submitted() {
        var id = Desks.submitted();

        upload(citizen(), id, Province.FORM, Desks.PDF).then().statusCode(409).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void a_postal_time_on_a_counter_file_and_a_case_of_another_procedure_are_refused_at_receipt() {
        var id = Desks.counterDrafted();

        acceptWith(id, "{\"handedOverAt\":\"2026-01-05T09:00:00+07:00\"}")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("handedOverAt"));
        acceptWith(id, "{\"caseCode\":\"1.000000.01\"}")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("caseCode"));
        acceptWith(id, "{\"papers\":[{\"component\":\"\",\"originals\":-1,\"copies\":0}]}")
                .then()
                .statusCode(400);
    }

    @Test
    void problems_speak_english_when_asked() {
        var id = Desks.drafted();

        citizen()
                .header("Accept-Language", "en")
                .post(PATH + "/" + id + "/submit")
                .then()
                .statusCode(422)
                .body("title", equalTo("Papers are missing"));
    }

    @Test
    void the_same_key_gives_the_same_draft_and_another_body_under_it_is_refused() {
        var key = UUID.randomUUID().toString();
        String first = keyed(key, Desks.draft());

        assertThat(keyed(key, Desks.draft())).isEqualTo(first);
        var other = new HashMap<>(Desks.draft());
        other.put("formData", Map.of("floors", 3));
        citizen()
                .header("Idempotency-Key", key)
                .contentType(JSON)
                .body(other)
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void a_receipt_repeated_under_its_key_draws_one_code() {
        var id = Desks.submitted();
        var key = UUID.randomUUID().toString();

        String first = receptionist()
                .header("Idempotency-Key", key)
                .post(PATH + "/" + id + "/accept")
                .path("code");
        String again = receptionist()
                .header("Idempotency-Key", key)
                .post(PATH + "/" + id + "/accept")
                .path("code");

        assertThat(again).isNotNull().isEqualTo(first);
    }

    private static String keyed(String key, Object body) {
        return citizen()
                .header("Idempotency-Key", key)
                .contentType(JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response acceptWith(UUID id, String body) {
        return receptionist().contentType(JSON).body(body).post(PATH + "/" + id + "/accept");
    }

    private static Response edit(UUID id, @Nullable String ifMatch) {
        var request = citizen().contentType(JSON).body(changed());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH + "/" + id);
    }

    private static Map<String, Object> changed() {
        var draft = new HashMap<>(Desks.draft());
        draft.put("formData", Map.of("floors", 3));
        return draft;
    }

    private static Response draft(String field, @Nullable Object value) {
        var draft = new HashMap<>(Desks.draft());
        draft.put(field, value);
        return citizen().contentType(JSON).body(draft).post(PATH);
    }
}
