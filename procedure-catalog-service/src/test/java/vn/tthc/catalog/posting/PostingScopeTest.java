package vn.tthc.catalog.posting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;
import static vn.tthc.catalog.CatalogApi.published;

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
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** Whose places somebody sees, and what never hangs anywhere. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PostingScopeTest {

    private static final String POSTINGS = "/api/v1/postings";
    private static final String COMMUNE = "H90.66";

    @BeforeEach
    void province() {
        CatalogApi.province();
        CatalogApi.agency(COMMUNE, "Ủy ban nhân dân xã Thử Phạm Vi", "COMMUNE", "H90");
    }

    @Test
    void an_agency_whose_code_another_begins_with_is_not_above_it() {
        CatalogApi.agency("H90.6", "Sở có mã ngắn", "DEPARTMENT", "H90");
        var code = executedInCommune(freshCode(), Map.of());
        String id = post(code).statusCode(201).extract().path("items[0].id");

        AccessMatrix.hides("GET " + POSTINGS + "/" + id, List.of(token("receptionist", "H90.6")));
        as("receptionist", "H90.6").get(POSTINGS + "?procedure=" + code).then().body("items", empty());
    }

    @Test
    void a_list_is_narrowed_only_to_what_is_ones_own_and_who_stands_nowhere_sees_nothing() {
        CatalogApi.agency("H90.67", "Ủy ban nhân dân xã Bên Cạnh", "COMMUNE", "H90");
        var code = executedInCommune(freshCode(), Map.of());
        post(code).statusCode(201);

        as("receptionist", "H90.67").get(POSTINGS + "?agency=" + COMMUNE).then().statusCode(403);
        as("receptionist", "H77.1").get(POSTINGS).then().body("items", empty());
    }

    @Test
    void an_inspection_is_seen_by_those_above_the_place_and_closed_by_whoever_has_the_latest() {
        String id = as("supervisor", "H90")
                .body(Map.of("agency", COMMUNE, "inspectedOn", "2026-03-02"))
                .post(POSTINGS + "/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var inspection = POSTINGS + "/inspections/" + id;

        AccessMatrix.hides("GET " + inspection, List.of(token("supervisor", "H90.31")));
        AccessMatrix.hides("POST " + inspection + "/close", List.of(token("supervisor", "H90.31")));
        as("supervisor", "H90.31")
                .body(Map.of("agency", COMMUNE, "inspectedOn", "2026-03-02"))
                .post(POSTINGS + "/inspections")
                .then()
                .statusCode(403);
        as("supervisor", "H90")
                .header("If-Match", "\"7\"")
                .post(inspection + "/close")
                .then()
                .statusCode(412);
    }

    @Test
    void what_the_public_does_not_see_is_no_duty_and_is_not_hung_up() {
        var inner = executedInCommune(freshCode(), Map.of("internal", true));
        var between = executedInCommune("5." + freshCode().substring(2), Map.of());
        var later = published("Chưa có hiệu lực", "2099-01-01");

        as("supervisor", "H90")
                .get(POSTINGS + "/duties?limit=100&agency=" + COMMUNE)
                .then()
                .statusCode(200)
                .body("items.procedureCode", not(hasItem(inner)))
                .body("items.procedureCode", not(hasItem(between)));
        as("supervisor", "H90")
                .get(POSTINGS + "/duties?limit=100&agency=H90.31")
                .then()
                .body("items.procedureCode", not(hasItem(later)));
        post(inner).statusCode(422).body("violations.field", contains("procedures[0]"));
        post(between).statusCode(422).body("violations.field", contains("procedures[0]"));
    }

    @Test
    void what_communes_settle_without_one_being_named_hangs_in_each_of_them() {
        var code = freshCode();
        var procedure = procedure("Của mọi xã");
        procedure.remove("executingAgencies");
        procedure.put("unitGroups", List.of(Map.of("role", "EXECUTING", "name", "UBND cấp xã")));
        publish(draft(decision("2026-01-10", List.of(item("NEW", code, procedure)))))
                .statusCode(200);
        var named = executedInCommune(freshCode(), Map.of("executingAgencies", List.of("H90.31")));

        as("supervisor", "H90")
                .get(POSTINGS + "/duties?limit=100&agency=" + COMMUNE)
                .then()
                .body("items.procedureCode", hasItem(code))
                .body("items.procedureCode", not(hasItem(named)));
        publish(draft(decision("2026-02-01", List.of(item("ABOLISH", code, null)))))
                .statusCode(200);
    }

    private static String executedInCommune(String code, Map<String, Object> more) {
        var procedure = procedure("Niêm yết ở xã");
        procedure.put("executingAgencies", List.of(COMMUNE));
        procedure.putAll(more);
        publish(draft(decision("2026-01-10", List.of(item("NEW", code, procedure)))))
                .statusCode(200);
        return code;
    }

    private static ValidatableResponse post(String code) {
        return as("receptionist", COMMUNE)
                .body(Map.of("agency", COMMUNE, "medium", "BOARD", "procedures", List.of(code)))
                .post(POSTINGS)
                .then();
    }

    private static RequestSpecification as(String role, String agency) {
        return RestAssured.given().auth().oauth2(token(role, agency)).contentType("application/json");
    }

    private static String token(String role, String agency) {
        return Tokens.as(role).agency(agency).build();
    }
}
