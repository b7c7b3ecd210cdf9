package vn.tthc.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.controller;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class InspectionTest {

    private static final String POSTINGS = "/api/v1/postings";
    private static final AtomicInteger NEXT = new AtomicInteger(7500);

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_supervisor_answers_every_question_before_an_inspection_is_closed() {
        var commune = commune();
        var begun = supervisor()
                .body(Map.of("agency", commune, "inspectedOn", "2026-03-02"))
                .post(POSTINGS + "/inspections")
                .then()
                .statusCode(201)
                .body("status", is("OPEN"));
        String id = begun.extract().path("id");
        List<String> questions = begun.extract().path("findings.questionCode");
        assertThat(questions).contains("COMPLETE", "CURRENT");
        var inspection = POSTINGS + "/inspections/" + id;

        supervisor()
                .post(inspection + "/close")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("findings[0].result"));
        answer(inspection, "\"0\"", List.of(found("COMPLETE", "FAIL", null)))
                .statusCode(422)
                .body("violations.field", contains("findings[0].note"));
        answer(inspection, "\"0\"", List.of(found("WEATHER", "PASS", null)))
                .statusCode(422)
                .body("violations.field", contains("findings[0].question"));
        answer(inspection, null, List.of(found("COMPLETE", "PASS", null))).statusCode(428);
        answer(
                        inspection,
                        "\"0\"",
                        questions.stream()
                                .map(q -> found(q, "FAIL", "Thiếu 2 thủ tục"))
                                .toList())
                .statusCode(200)
                .body("findings.result", everyItem(is("FAIL")));
        supervisor().post(inspection + "/close").then().statusCode(200).body("status", is("CLOSED"));

        answer(inspection, "\"2\"", List.of(found("COMPLETE", "PASS", null)))
                .statusCode(409)
                .body("allowed", empty());
        controller().get(inspection).then().body("findings.note", hasItem("Thiếu 2 thủ tục"));
        controller()
                .get(POSTINGS + "/inspections?agency=" + commune)
                .then()
                .body("items.id", contains(id))
                .body("items[0].findings", nullValue());
    }

    private static ValidatableResponse answer(String inspection, String ifMatch, List<Map<String, Object>> findings) {
        var request = supervisor().body(Map.of("findings", findings));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(inspection).then();
    }

    private static Map<String, Object> found(String question, String result, String note) {
        var found = new HashMap<String, Object>();
        found.put("question", question);
        found.put("result", result);
        found.put("note", note);
        return found;
    }

    private static RequestSpecification supervisor() {
        return CatalogApi.as("supervisor");
    }

    private static String commune() {
        var code = "H90." + NEXT.incrementAndGet();
        CatalogApi.agency(code, "Ủy ban nhân dân xã Thử Nghiệm", "COMMUNE", "H90");
        return code;
    }
}
