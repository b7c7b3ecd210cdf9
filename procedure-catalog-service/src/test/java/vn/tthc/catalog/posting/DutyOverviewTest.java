package vn.tthc.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** A department of its own with two offices below it, so that what other tests publish is not counted. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DutyOverviewTest {

    private static final String OVERVIEW = "/api/v1/postings/duties/overview";
    private static final String TOP = "H90.8701";
    private static final String OFFICE = TOP + ".01";
    private static final String IDLE = TOP + ".02";

    private static boolean settled;

    /** One procedure is missing at the top; in the office one is missing, one out of date, one to be taken down. */
    @BeforeEach
    void settle() {
        if (settled) {
            return;
        }
        settled = true;
        CatalogApi.province();
        CatalogApi.agency(TOP, "Sở Tổng Hợp", "DEPARTMENT", "H90");
        CatalogApi.agency(OFFICE, "Chi cục Một", "UNIT", TOP);
        CatalogApi.agency(IDLE, "Chi cục Hai", "UNIT", TOP);
        executedBy(TOP, "Của sở");
        executedBy(OFFICE, "Chưa niêm yết");
        var amended = executedBy(OFFICE, "Sẽ sửa đổi");
        var abolished = executedBy(OFFICE, "Sẽ bãi bỏ");
        var current = executedBy(OFFICE, "Đã niêm yết đúng");
        hang(amended, abolished, current);
        publish(draft(decision("2026-02-01", List.of(item("AMEND", amended, named(OFFICE, "Đã sửa đổi"))))))
                .statusCode(200);
        publish(draft(decision("2026-02-01", List.of(item("ABOLISH", abolished, null)))))
                .statusCode(200);
    }

    @Test
    void every_place_of_the_subtree_is_counted_by_what_is_to_be_done_there() {
        var places = overview("?agency=" + TOP);

        assertThat(places.getList("items.agency")).containsExactly(TOP, OFFICE, IDLE);
        assertThat(places.getList("items.missing")).containsExactly(1, 1, 0);
        assertThat(places.getList("items.outdated")).containsExactly(0, 1, 0);
        assertThat(places.getList("items.withdrawn")).containsExactly(0, 1, 0);
        assertThat(places.getString("items[1].name")).isEqualTo("Chi cục Một");
    }

    @Test
    void what_is_counted_is_what_is_listed_place_by_place() {
        CatalogApi.agency("H90.8702", "Trung tâm Phục vụ hành chính công", "SERVICE_CENTRE", "H90");
        CatalogApi.agency("H90.8703", "UBND xã Đếm", "COMMUNE", "H90");
        CatalogApi.agency("H90.8703.01", "Trung tâm xã Đếm", "COMMUNE_CENTRE", "H90.8703");
        executedBy("H90.8703", "Của xã Đếm");

        for (var place : List.of("H90.8702", "H90.8703", OFFICE)) {
            var counted = overview("?limit=1&agency=" + place);
            assertThat(counted.getString("items[0].agency")).isEqualTo(place);
            for (var state : DutyView.State.values()) {
                controller()
                        .get("/api/v1/postings/duties?limit=1&total=true&agency=" + place + "&state=" + state)
                        .then()
                        .statusCode(200)
                        .body(
                                "total.count",
                                is(counted.getInt("items[0]." + state.name().toLowerCase(Locale.ROOT))));
            }
        }
        assertThat(overview("?agency=H90.8703").getInt("items[1].missing")).isPositive();
    }

    @Test
    void places_come_page_by_page() {
        var first = overview("?limit=2&total=true&agency=" + TOP);
        assertThat(first.getInt("total.count")).isEqualTo(3);
        controller()
                .get(OVERVIEW + "?limit=2&agency=" + TOP + "&cursor=" + first.getString("next"))
                .then()
                .body("items.agency", contains(IDLE))
                .body("next", nullValue());
        controller().get(OVERVIEW + "?cursor=xyz").then().statusCode(400).body("violations.field", contains("cursor"));
    }

    @Test
    void nobody_looks_beyond_his_own_subtree() {
        var leader = Tokens.as("leader").agency(OFFICE).build();

        RestAssured.given()
                .auth()
                .oauth2(leader)
                .get(OVERVIEW)
                .then()
                .statusCode(200)
                .body("items.agency", contains(OFFICE));
        RestAssured.given()
                .auth()
                .oauth2(leader)
                .get(OVERVIEW + "?agency=" + TOP)
                .then()
                .statusCode(403);
        controller().get(OVERVIEW + "?agency=H90.8799").then().statusCode(404);
    }

    private static JsonPath overview(String query) {
        return controller()
                .get(OVERVIEW + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void hang(String... codes) {
        controller()
                .body(Map.of("agency", OFFICE, "medium", "BOARD", "procedures", List.of(codes)))
                .post("/api/v1/postings")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> named(String agency, String name) {
        var procedure = procedure(name);
        procedure.put("executingAgencies", List.of(agency));
        return procedure;
    }

    private static String executedBy(String agency, String name) {
        var code = CatalogApi.freshCode();
        publish(draft(decision("2026-01-10", List.of(item("NEW", code, named(agency, name))))))
                .statusCode(200);
        return code;
    }
}
