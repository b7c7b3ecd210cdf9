package vn.tthc.catalog.agency;

import static org.hamcrest.Matchers.contains;
import static vn.tthc.catalog.CatalogApi.admin;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

/** What cannot become of an agency. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AgencyRulesTest {

    private static final String AGENCIES = "/api/v1/agencies";
    private static final AtomicInteger NEXT = new AtomicInteger(8000);

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_change_is_later_than_the_last_and_not_in_the_future() {
        var code = registered("H90");

        change(code, "H90", "2025-07-01").statusCode(422).body("violations.field", contains("validFrom"));
        change(code, "H90", "2099-01-01").statusCode(422).body("violations.field", contains("validFrom"));
        close(code, "2025-07-01", null).statusCode(422).body("violations.field", contains("validTo"));
    }

    @Test
    void an_agency_is_neither_below_itself_nor_below_one_that_ends_and_takes_no_children_along() {
        var parent = registered("H90");
        var child = registered(parent);
        var ending = registered("H90");
        close(ending, "2026-06-01", null).statusCode(200);

        change(child, child, "2026-03-01").statusCode(422).body("violations.field", contains("parentCode"));
        change(parent, child, "2026-03-01").statusCode(422).body("violations.field", contains("parentCode"));
        change(child, ending, "2026-03-01").statusCode(422).body("violations.field", contains("parentCode"));
        change(parent, registered("H90"), "2026-03-01")
                .statusCode(422)
                .body("violations.rule", contains("HasChildren"));
    }

    @Test
    void who_stands_for_a_closed_agency_is_another_that_is_there() {
        var code = registered("H90");

        close(code, "2026-07-01", code).statusCode(422).body("violations.field", contains("successorCode"));
        close(code, "2026-07-01", "H90.99999").statusCode(422).body("violations.field", contains("successorCode"));
    }

    @Test
    void an_agency_is_closed_once_and_by_whoever_has_the_latest() {
        var code = registered("H90");

        admin().header("If-Match", "\"7\"")
                .body(Map.of("validTo", "2026-07-01"))
                .post(AGENCIES + "/" + code + "/close")
                .then()
                .statusCode(412);
        close(code, "2026-07-01", null).statusCode(200);
        close(code, "2026-08-01", null).statusCode(404);
        change(code, "H90", "2026-08-01").statusCode(404);
    }

    private static String registered(String parent) {
        var code = "H90." + NEXT.incrementAndGet();
        CatalogApi.agency(code, "Tên " + code, "UNIT", parent);
        return code;
    }

    private static ValidatableResponse change(String code, String parent, String from) {
        return admin().header("If-Match", "\"0\"")
                .body(Map.of("name", "Tên khác", "level", "UNIT", "parentCode", parent, "validFrom", from))
                .put(AGENCIES + "/" + code)
                .then();
    }

    private static ValidatableResponse close(String code, String day, String successor) {
        var body = new HashMap<String, Object>();
        body.put("validTo", day);
        body.put("successorCode", successor);
        return admin().body(body).post(AGENCIES + "/" + code + "/close").then();
    }
}
