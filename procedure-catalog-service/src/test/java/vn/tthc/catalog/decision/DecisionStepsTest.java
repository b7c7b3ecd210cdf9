package vn.tthc.catalog.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static vn.tthc.catalog.CatalogApi.DECISIONS;
import static vn.tthc.catalog.CatalogApi.charging;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.freshNumber;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** Who may take which step with a decision, and when. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DecisionStepsTest {

    private static final Map<String, Object> CONFIRMATION =
            Map.of("reason", "Đúng mức thu", "findings", List.of(Map.of("field", "items[0]", "rule", "Plausible")));

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_decision_is_signed_today_or_before_and_under_a_number_that_is_free() {
        var first = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Số đã dùng"))));
        draft(first);
        var id = checked();

        step(controller(), id, "sign", signature(freshNumber(), "2999-01-01"))
                .statusCode(422)
                .body("violations.field", contains("signedOn"));
        step(controller(), id, "sign", signature((String) first.get("number"), "2026-01-20"))
                .statusCode(409)
                .body("violations.field", contains("number"));
        controller().body(first).post(DECISIONS).then().statusCode(409).body("violations.field", contains("number"));
        var second = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Đổi sang số đã dùng"))));
        var other = draft(second);
        second.put("number", first.get("number"));
        edit(controller(), other, second).statusCode(409).body("violations.field", contains("number"));
    }

    @Test
    void a_signed_decision_that_is_checked_again_stays_signed() {
        var id = checked();
        step(controller(), id, "sign", signature(freshNumber(), "2026-01-20")).statusCode(200);

        controller().post(DECISIONS + "/" + id + "/check").then().body("status", is("SIGNED"));
    }

    @Test
    void a_published_decision_takes_no_step_any_more() {
        var body = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Đã công bố"))));
        var id = draft(body);
        publish(id).statusCode(200);

        controller().post(DECISIONS + "/" + id + "/check").then().statusCode(409);
        step(controller(), id, "confirmations", CONFIRMATION).statusCode(409);
        step(controller(), id, "sign", signature(freshNumber(), "2026-01-20")).statusCode(409);
        var tag = controller().get(DECISIONS + "/" + id).header("ETag");
        controller()
                .header("If-Match", tag)
                .body(body)
                .put(DECISIONS + "/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void a_controller_takes_steps_for_his_own_agencies_only() {
        CatalogApi.agency("H90.68", "UBND xã Suối Vàng", "COMMUNE", "H90");
        CatalogApi.agency("H90.69", "UBND xã Suối Bạc", "COMMUNE", "H90");
        var body = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Của xã khác"))));
        body.put("issuingAgency", "H90.68");
        var id = draft(body);

        controllerOf("H90.69").post(DECISIONS + "/" + id + "/check").then().statusCode(403);
        step(controllerOf("H90.69"), id, "confirmations", CONFIRMATION).statusCode(403);
        step(controllerOf("H90.69"), id, "sign", signature(freshNumber(), "2026-01-20"))
                .statusCode(403);
        body.put("issuingAgency", "H90.69");
        edit(controllerOf("H90.69"), id, body).statusCode(403);
        edit(controllerOf("H90.68"), id, body).statusCode(403);
        body.put("issuingAgency", "H90.68");
        edit(controllerOf("H90.68"), id, body).statusCode(200);
    }

    @Test
    void whoever_names_another_version_than_the_latest_takes_no_step() {
        var id = checked();

        step(stale(), id, "confirmations", CONFIRMATION).statusCode(412);
        step(stale(), id, "sign", signature(freshNumber(), "2026-01-20")).statusCode(412);
        stale().post(DECISIONS + "/" + id + "/publish").then().statusCode(412);
        controller()
                .body(decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Không đọc trước")))))
                .put(DECISIONS + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void what_was_confirmed_of_one_decision_says_nothing_of_another() {
        var fee = "items[0].procedure.executionMethods[0].fees[0].value";
        var first = draft(decision("2026-02-01", List.of(item("NEW", freshCode(), charging(100)))));
        var second = draft(decision("2026-02-01", List.of(item("NEW", freshCode(), charging(100)))));
        var meant = Map.of("reason", "Đúng", "findings", List.of(Map.of("field", fee, "rule", "Plausible")));
        step(controller(), first, "confirmations", meant).statusCode(200);

        publish(second).statusCode(422).body("violations.field", contains(fee));
        publish(first).statusCode(200);
    }

    @Test
    void every_agency_that_a_procedure_names_is_there_on_the_day_it_takes_effect() {
        CatalogApi.agency("H90.60", "UBND xã Suối Đồng", "COMMUNE", "H90");
        var early = procedure("Trước khi có xã");
        early.put("executingAgencies", List.of("H90.60"));
        var unknown = procedure("Cơ quan không có");
        unknown.put("executingAgencies", List.of("H90.31", "H90.998"));
        unknown.put("coordinatingAgencies", List.of("H90.997"));

        publish(draft(decision("2025-06-30", List.of(item("NEW", freshCode(), early)))))
                .statusCode(422)
                .body("violations.field", contains("items[0].procedure.executingAgencies[0]"));
        publish(draft(decision("2026-02-01", List.of(item("NEW", freshCode(), unknown)))))
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "items[0].procedure.executingAgencies[1]",
                                "items[0].procedure.coordinatingAgencies[0]"));
    }

    private static String checked() {
        var id = draft(decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Đã kiểm tra")))));
        controller().post(DECISIONS + "/" + id + "/check").then().body("status", is("CHECKED"));
        return id;
    }

    private static Map<String, Object> signature(String number, String day) {
        return Map.of("number", number, "signedOn", day, "signer", "Chủ tịch UBND tỉnh");
    }

    private static RequestSpecification stale() {
        return controller().header("If-Match", "\"99\"");
    }

    private static RequestSpecification controllerOf(String agency) {
        var token = Tokens.as("procedure-controller").agency(agency).build();
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    private static ValidatableResponse step(
            RequestSpecification who, String id, String step, Map<String, Object> body) {
        return who.body(body).post(DECISIONS + "/" + id + "/" + step).then();
    }

    private static ValidatableResponse edit(RequestSpecification who, String id, Map<String, Object> body) {
        return who.header("If-Match", "\"0\"")
                .body(body)
                .put(DECISIONS + "/" + id)
                .then();
    }
}
