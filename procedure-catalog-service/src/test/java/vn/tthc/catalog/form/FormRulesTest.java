package vn.tthc.catalog.form;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.tthc.catalog.CatalogApi.controller;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** Who publishes which draft of a form, and how large one may be. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FormRulesTest {

    private static final Map<String, Object> FORM =
            Map.of("schema", Map.of("type", "object", "properties", Map.of("a", Map.of("type", "string"))));

    @Test
    void a_draft_is_published_by_whoever_has_the_latest_and_has_a_say_over_the_procedure() {
        CatalogApi.province();
        var code = CatalogApi.published("Biểu mẫu có chủ", "2026-02-01");
        var draft = "/api/v1/procedures/" + code + "/forms/" + code + "/draft";
        controller().body(FORM).put(draft).then().statusCode(200);

        stranger().get(draft).then().statusCode(403);
        stranger().post(draft + "/publish").then().statusCode(403);
        stranger()
                .body(Map.of("answers", Map.of()))
                .post(draft + "/trial")
                .then()
                .statusCode(403);
        controller().header("If-Match", "\"7\"").post(draft + "/publish").then().statusCode(412);
        controller().post(draft + "/publish").then().statusCode(200).body("number", is(1));
    }

    @Test
    void what_a_ministry_published_is_the_provinces_to_make_forms_for_and_no_communes() {
        CatalogApi.province();
        var code = CatalogApi.freshCode();
        var decision = CatalogApi.decision(
                "2026-02-01", List.of(CatalogApi.item("NEW", code, CatalogApi.procedure("Bộ công bố"))));
        decision.put("issuingAgency", "G15");
        CatalogApi.publish(CatalogApi.draft(decision)).statusCode(200);
        var draft = "/api/v1/procedures/" + code + "/forms/" + code + "/draft";

        stranger().body(FORM).put(draft).then().statusCode(403);
        controller().body(FORM).put(draft).then().statusCode(200);
    }

    @Test
    void a_draft_beyond_any_measure_is_not_kept() {
        CatalogApi.province();
        var code = CatalogApi.published("Biểu mẫu quá lớn", "2026-02-01");
        var large = Map.of("schema", Map.of("type", "object", "description", "x".repeat(129 * 1024)));

        controller()
                .body(large)
                .put("/api/v1/procedures/" + code + "/forms/" + code + "/draft")
                .then()
                .statusCode(422)
                .body("violations.field", contains("schema"));
    }

    private static RequestSpecification stranger() {
        var token = Tokens.as("procedure-controller").agency("H90.31").build();
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }
}
