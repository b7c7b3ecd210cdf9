package vn.tthc.catalog.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.as;
import static vn.tthc.catalog.CatalogApi.controller;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DeliveryTest {

    private String code;

    @BeforeEach
    void published() {
        CatalogApi.province();
        CatalogApi.agency("H90.36", "UBND xã Thác Bạc", "COMMUNE", "H90");
        code = CatalogApi.published("Thủ tục thử cách cung cấp", "2026-02-01");
    }

    @Test
    void until_somebody_states_it_a_procedure_is_as_far_online_as_its_version_says() {
        as("officer")
                .get(path())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("stated", is(false))
                .body("onlineLevel", is("PARTIAL"))
                .body("validFrom", nullValue());
    }

    @Test
    void what_is_stated_from_a_day_on_leaves_the_days_before_as_they_were() {
        state("\"0\"", full("2026-03-01")).statusCode(200).header("ETag", "\"1\"");
        state("\"1\"", partial("2026-09-01")).statusCode(200).header("ETag", "\"2\"");

        level("2026-02-15", "PARTIAL", false);
        level("2026-08-31", "FULL", true);
        level("2026-09-01", "PARTIAL", true);
        as("officer")
                .get(path() + "/history")
                .then()
                .body("items.validFrom", contains("2026-09-01", "2026-03-01"))
                .body("items.validTo", contains(null, "2026-09-01"));
    }

    @Test
    void a_statement_is_corrected_from_its_own_day_on_and_never_earlier() {
        state("\"0\"", full("2026-03-01")).statusCode(200);
        state("\"1\"", partial("2026-03-01")).statusCode(200);
        level("2026-03-01", "PARTIAL", true);
        as("officer").get(path() + "/history").then().body("items.size()", is(1));

        state("\"2\"", full("2026-02-15")).statusCode(422).body("violations.field", contains("validFrom"));
    }

    @Test
    void whoever_states_it_says_which_state_he_had_before_him() {
        state(null, full("2026-03-01")).statusCode(428);
        state("\"0\"", full("2026-03-01")).statusCode(200);
        state("\"0\"", full("2026-04-01")).statusCode(412);
    }

    @Test
    void anyone_reads_why_something_is_only_partly_online_and_who_receives_it_by_the_name_of_the_day() {
        var stated = partial("2026-03-01");
        stated.put("beyondTerritory", true);
        stated.put("receivers", List.of("000.00.36.H90", "H90.31"));
        stated.put("cutOff", "15:00");
        stated.put("interAgencyKind", "CROSS_LEVEL");
        state("\"0\"", stated).statusCode(200);

        var answer = given().get("/public/v1/procedures/" + code + "/delivery");
        answer.then()
                .statusCode(200)
                .body("partialReason", is("Phải kiểm tra thực địa"))
                .body("receivers.code", contains("H90.31", "H90.36"))
                .body("receivers.name", contains("Ủy ban nhân dân xã Ngàn Mây", "UBND xã Thác Bạc"))
                .body("cutOff", is("15:00:00"));
        given().header("If-None-Match", answer.header("ETag"))
                .get("/public/v1/procedures/" + code + "/delivery")
                .then()
                .statusCode(304);
    }

    @Test
    void what_contradicts_itself_is_refused_field_by_field() {
        var wrong = full("2026-03-01");
        wrong.put("legacyLevel", 2);
        wrong.put("partialReason", "Không cần");
        wrong.put("receivers", List.of("H90.31", "H90.31", "H90.777"));
        state("\"0\"", wrong)
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "partialReason", "legacyLevel", "receivers", "receivers[1]", "receivers[2]"));
        state("\"0\"", full("2020-01-01")).statusCode(422).body("violations.field", contains("validFrom"));

        var silent = partial("2026-03-01");
        silent.remove("partialReason");
        state("\"0\"", silent).statusCode(422).body("violations.field", contains("partialReason"));
        var script = partial("2026-03-01");
        script.put("partialReason", "<script>alert(1)</script>");
        state("\"0\"", script).statusCode(400).body("violations.field", contains("partialReason"));
        state("\"0\"", Map.of()).statusCode(400).body("violations.field", hasItems("validFrom", "onlineLevel"));
    }

    @Test
    void only_a_controller_of_the_agency_that_published_it_or_of_one_above_states_it() {
        var stranger = Tokens.as("procedure-controller").agency("H90.36").build();

        given().auth()
                .oauth2(stranger)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(full("2026-03-01"))
                .put(path())
                .then()
                .statusCode(403);
        controller()
                .header("If-Match", "\"0\"")
                .body(full("2026-03-01"))
                .put("/api/v1/procedures/9.999999/delivery")
                .then()
                .statusCode(404);
    }

    @Test
    void the_procedures_of_a_day_are_counted_by_level_sector_agency_and_kind() {
        var counts = "/api/v1/procedures/delivery-counts?by=";
        var before = count(counts + "ALL&asOf=2026-03-01", "ALL", "full");
        var crossing = full("2026-03-01");
        crossing.put("interAgencyKind", "CROSS_LEVEL");
        crossing.put("legacyLevel", 4);
        state("\"0\"", crossing).statusCode(200);

        org.assertj.core.api.Assertions.assertThat(count(counts + "ALL&asOf=2026-03-01", "ALL", "full"))
                .isEqualTo(before + 1);
        for (var by : List.of("SECTOR", "LEVEL", "AGENCY", "INTER_AGENCY_KIND", "LEGACY_LEVEL")) {
            as("supervisor")
                    .get(counts + by + "&asOf=2026-03-01&limit=100")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.crossLevel > 0 }.full", not(is(0)));
        }
        as("supervisor")
                .get(counts + "SECTOR&asOf=2026-03-01&limit=100")
                .then()
                .body("items.find { it.key == 'G15-TP07' }.name", is("Hộ tịch"));
        as("supervisor").get(counts + "MOON").then().statusCode(400).body("violations.field", contains("by"));
        as("supervisor").get(counts).then().statusCode(400);
    }

    private static int count(String url, String key, String column) {
        return as("supervisor")
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.key == '" + key + "' }." + column);
    }

    private String path() {
        return "/api/v1/procedures/" + code + "/delivery";
    }

    private void level(String day, String level, boolean stated) {
        as("officer")
                .get(path() + "?asOf=" + day)
                .then()
                .body("onlineLevel", is(level))
                .body("stated", is(stated));
    }

    private ValidatableResponse state(String ifMatch, Map<String, Object> body) {
        var request = controller().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(path()).then();
    }

    private static Map<String, Object> full(String from) {
        var body = new LinkedHashMap<String, Object>();
        body.put("validFrom", from);
        body.put("onlineLevel", "FULL");
        body.put("interAgencyKind", "NONE");
        return body;
    }

    private static Map<String, Object> partial(String from) {
        var body = full(from);
        body.put("onlineLevel", "PARTIAL");
        body.put("partialReason", "Phải kiểm tra thực địa");
        return body;
    }
}
