package vn.tthc.catalog.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.as;
import static vn.tthc.catalog.CatalogApi.controller;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FormTest {

    @Inject
    EntityManager entities;

    private String code;

    @BeforeEach
    void published() {
        CatalogApi.province();
        CatalogApi.agency("H90.37", "UBND xã Suối Đá", "COMMUNE", "H90");
        code = CatalogApi.published("Thủ tục có biểu mẫu", "2026-02-01");
    }

    @Test
    void a_draft_is_tried_then_published_and_then_served_to_everyone_who_shows_it() {
        draft(null, floors(20)).statusCode(200).body("status", is("DRAFT")).body("findings", empty());
        given().get(publicPath()).then().statusCode(404);

        attempt(Map.of("floors", 2)).statusCode(200).body("valid", is(true));
        attempt(Map.of("floors", 99, "garden", true))
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("answers.floors", "answers.garden"));
        publish().statusCode(200).body("status", is("PUBLISHED")).body("findings", nullValue());

        var answer = given().get(publicPath());
        answer.then().statusCode(200).body("number", is(1)).body("schema.properties.floors.maximum", is(20));
        given().header("If-None-Match", answer.header("ETag"))
                .get(publicPath())
                .then()
                .statusCode(304);
        try (var topic = EventProbe.of(ProcedureEvent.TOPIC)) {
            var event = topic.await(
                    ProcedureEvent.FormPublished.class, e -> e.procedureCode().equals(code));
            assertThat(event.caseCode()).isEqualTo(code);
            assertThat(event.schema()).contains("\"maximum\":20");
        }
    }

    @Test
    void a_published_form_never_changes_and_the_next_one_takes_its_place() {
        draft(null, floors(20)).statusCode(200);
        publish().statusCode(200);
        publish().statusCode(404);

        draft(null, floors(30)).statusCode(200).body("number", is(2));
        given().get(publicPath()).then().body("schema.properties.floors.maximum", is(20));
        publish().statusCode(200);
        given().get(publicPath()).then().body("schema.properties.floors.maximum", is(30));
        controller()
                .get(path(""))
                .then()
                .body("items.number", contains(1, 2))
                .body("items.status", contains("PUBLISHED", "PUBLISHED"));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "update procedure_form set content = '{}' where procedure_code = :code")
                                .setParameter("code", code)
                                .executeUpdate()))
                .hasMessageContaining("immutable");
    }

    @Test
    void an_amended_version_keeps_the_forms_of_the_cases_that_it_still_has_and_the_other_services_learn_it() {
        var parted = CatalogApi.freshCode();
        amend(parted, "NEW", "2026-02-01", parted + ".01", parted + ".02", parted + ".03");
        publishForm(parted, parted + ".01", floors(20));
        publishForm(parted, parted + ".01", floors(25));
        publishForm(parted, parted + ".02", floors(30));
        controller().body(Map.of("schema", floors(99))).put(formsOf(parted) + "/" + parted + ".03/draft");

        amend(parted, "AMEND", "2026-03-01", parted + ".01", parted + ".03");

        given().get("/public/v1/procedures/" + parted + "/forms/" + parted + ".01")
                .then()
                .statusCode(200)
                .body("number", is(1))
                .body("schema.properties.floors.maximum", is(25));
        for (var without : List.of(".02", ".03")) {
            given().get("/public/v1/procedures/" + parted + "/forms/" + parted + without)
                    .then()
                    .statusCode(404);
        }
        String version = given().get("/public/v1/procedures/" + parted).path("versionId");
        try (var topic = EventProbe.of(ProcedureEvent.TOPIC)) {
            var event = topic.await(
                    ProcedureEvent.FormPublished.class, e -> e.versionId().equals(version));
            assertThat(event.caseCode()).isEqualTo(parted + ".01");
            assertThat(event.schema()).contains("\"maximum\":25");
        }
        controller().get(formsOf(parted)).then().body("items.findAll { it.carriedFrom }.size()", is(1));
    }

    @Test
    void a_form_that_is_no_schema_or_reaches_elsewhere_stays_a_draft() {
        draft(
                        null,
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of("a", Map.of("$ref", "https://elsewhere.example/form.json"))))
                .statusCode(200)
                .body("findings.field", contains("schema.properties.a.$ref"));

        publish().statusCode(422).body("violations.field", contains("schema.properties.a.$ref"));
        attempt(Map.of()).statusCode(422).body("violations.field", contains("schema.properties.a.$ref"));
        given().get(publicPath()).then().statusCode(404);
    }

    @Test
    void whoever_changes_a_draft_says_which_one_he_had_before_him() {
        draft(null, floors(20)).statusCode(200).header("ETag", "\"0\"");
        draft(null, floors(25)).statusCode(428);
        draft("\"0\"", floors(25)).statusCode(200).header("ETag", "\"1\"");
        draft("\"0\"", floors(30)).statusCode(412);
    }

    @Test
    void a_form_belongs_to_a_case_of_a_version_and_to_those_who_have_a_say_over_it() {
        controller()
                .body(Map.of("schema", floors(1)))
                .put(path("/" + code + ".99/draft"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("case"));
        controller()
                .body(Map.of("schema", floors(1)))
                .put(path("/" + code + "/draft?version=7"))
                .then()
                .statusCode(404);
        controller()
                .body(Map.of())
                .put(path("/" + code + "/draft"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("schema"));
        var stranger = Tokens.as("procedure-controller").agency("H90.37").build();
        given().auth()
                .oauth2(stranger)
                .contentType("application/json")
                .body(Map.of("schema", floors(1)))
                .put(path("/" + code + "/draft"))
                .then()
                .statusCode(403);
        as("officer").get(path("/" + code)).then().statusCode(404);
    }

    private static void amend(String code, String kind, String from, String... cases) {
        var procedure = CatalogApi.procedure("Thủ tục nhiều trường hợp từ " + from);
        procedure.put(
                "cases",
                Arrays.stream(cases)
                        .map(c -> Map.of("code", c, "name", "Trường hợp " + c))
                        .toList());
        CatalogApi.publish(CatalogApi.draft(CatalogApi.decision(from, List.of(CatalogApi.item(kind, code, procedure)))))
                .statusCode(200);
    }

    private static void publishForm(String code, String caseCode, Map<String, Object> schema) {
        var draft = formsOf(code) + "/" + caseCode + "/draft";
        controller().body(Map.of("schema", schema)).put(draft).then().statusCode(200);
        controller().post(draft + "/publish").then().statusCode(200);
    }

    private static String formsOf(String code) {
        return "/api/v1/procedures/" + code + "/forms";
    }

    private String path(String rest) {
        return "/api/v1/procedures/" + code + "/forms" + rest;
    }

    private String publicPath() {
        return "/public/v1/procedures/" + code + "/forms/" + code;
    }

    private ValidatableResponse draft(String ifMatch, Map<String, Object> schema) {
        var request = controller().body(Map.of("schema", schema));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(path("/" + code + "/draft")).then();
    }

    private ValidatableResponse attempt(Map<String, Object> answers) {
        return controller()
                .body(Map.of("answers", answers))
                .post(path("/" + code + "/draft/trial"))
                .then();
    }

    private ValidatableResponse publish() {
        return controller().post(path("/" + code + "/draft/publish")).then();
    }

    private static Map<String, Object> floors(int maximum) {
        return Map.of(
                "type",
                "object",
                "required",
                List.of("floors"),
                "additionalProperties",
                false,
                "properties",
                Map.of("floors", Map.of("type", "integer", "maximum", maximum)));
    }
}
