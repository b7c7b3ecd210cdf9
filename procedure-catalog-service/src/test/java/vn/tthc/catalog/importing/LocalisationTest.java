package vn.tthc.catalog.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

/** A province's reference to a national procedure carries only what it localises, and follows the national version. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LocalisationTest {

    private static final String BASIS = "12/2026/NQ-HĐND";

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void the_fee_left_to_the_council_is_none_until_it_is_set_and_then_it_is_what_was_set_zero_included() {
        var code = CatalogApi.freshCode();
        run(leftToTheProvince(code));
        shown(code).body("cases[0].fees[0].amount", nullValue());

        localise(code, 0, Map.of("basis", BASIS, "fees", List.of(fee(0)))).statusCode(200);

        shown(code)
                .body("cases[0].fees[0].amount", is(0))
                .body("cases[0].fees[0].description", containsString(BASIS))
                .body("version", is(2));
    }

    @Test
    void what_the_council_charges_for_each_unit_is_localised_too_and_must_be_reckonable() {
        var code = CatalogApi.freshCode();
        run(leftToTheProvince(code));
        var fee = new HashMap<>(fee(20_000));

        fee.put("perUnit", Map.of("unit", "thửa", "most", -1));
        localise(code, 0, Map.of("basis", BASIS, "fees", List.of(fee)))
                .statusCode(422)
                .body("violations.field", contains("fees[0].perUnit.most"));
        fee.put("perUnit", Map.of("unit", "thửa", "tiers", List.of(Map.of("from", 2, "amount", 5000))));
        localise(code, 0, Map.of("basis", BASIS, "fees", List.of(fee))).statusCode(200);

        shown(code)
                .body("cases[0].fees[0].amount", is(20_000))
                .body("cases[0].fees[0].perUnit.unit", is("thửa"))
                .body("cases[0].fees[0].perUnit.tiers[0].amount", is(5000));
    }

    @Test
    void a_new_national_version_keeps_what_the_province_added_and_running_it_twice_changes_nothing() {
        var code = CatalogApi.freshCode();
        run(leftToTheProvince(code));
        localise(code, 0, Map.of("basis", BASIS, "fees", List.of(fee(150_000)), "executingAgencies", List.of("H90.31")))
                .statusCode(200);
        var changed = leftToTheProvince(code);
        changed.put("name", "Tên mới của trung ương");

        assertThat(run(changed).getInt("published.AMEND")).isEqualTo(1);
        assertThat(run(changed).getInt("unchanged")).isEqualTo(1);

        shown(code)
                .body("name", is("Tên mới của trung ương"))
                .body("cases[0].fees[0].amount", is(150_000))
                .body("executingAgencies.code", is(List.of("H90.31")));
        CatalogApi.controller()
                .queryParam("kind", "LOCALISED")
                .queryParam("limit", 100)
                .get("/api/v1/procedures/divergences")
                .then()
                .body("items.code", hasItem(code));
    }

    @Test
    void a_fee_that_the_nation_has_set_is_not_the_provinces_and_an_agency_must_exist() {
        var code = CatalogApi.freshCode();
        run(Records.clean(code));

        localise(code, 0, Map.of("basis", BASIS, "fees", List.of(fee(1)), "executingAgencies", List.of("H90.999")))
                .statusCode(422)
                .body("violations.field", hasItem("fees[0]"))
                .body("violations.field", hasItem("executingAgencies[0]"));
        shown(code).body("version", is(1)).body("cases[0].fees[0].amount", is(8000));
    }

    @Test
    void two_who_localise_at_once_do_not_overwrite_each_other_and_what_is_not_national_cannot_be_localised() {
        var code = CatalogApi.freshCode();
        run(leftToTheProvince(code));
        localise(code, 0, Map.of("basis", BASIS, "receivingAddresses", "Số 1 phố Thử"))
                .statusCode(200);

        localise(code, 0, Map.of("basis", BASIS)).statusCode(412);
        localise(CatalogApi.freshCode(), 0, Map.of("basis", BASIS)).statusCode(404);
        localise(code, 1, Map.of("basis", " ")).statusCode(400).body("violations[0].field", containsString("basis"));
        CatalogApi.controller()
                .get("/api/v1/procedures/" + code + "/localisation")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("receivingAddresses", is("Số 1 phố Thử"));
    }

    private static ObjectNode leftToTheProvince(String code) {
        return Records.with(
                code, r -> Records.fee(r).put("value", 0).put("description", "Theo nghị quyết của HĐND cấp tỉnh"));
    }

    private static Map<String, Object> fee(int amount) {
        return Map.of("kind", "SERVICE_FEE", "amount", amount, "description", "một hồ sơ");
    }

    private static ValidatableResponse localise(String code, int version, Map<String, Object> body) {
        return CatalogApi.controller()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/procedures/" + code + "/localisation")
                .then();
    }

    private static ValidatableResponse shown(String code) {
        return given().get("/public/v1/procedures/" + code).then().statusCode(200);
    }

    private static JsonPath run(ObjectNode record) {
        return CatalogApi.controller()
                .contentType("application/x-ndjson")
                .body(record.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/publication-decisions/import")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
