package vn.tthc.catalog.national;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class NationalListTest {

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void what_is_only_listed_is_found_and_marked_and_is_not_in_the_catalogue() {
        var code = CatalogApi.freshCode();

        var report = run(row(code, "Tên chỉ có trong danh sách quốc gia", "ACTIVE"));

        assertThat(report.getInt("listed")).isEqualTo(1);
        assertThat(report.getInt("published.total")).isZero();
        given().get("/public/v1/procedures?q=" + code)
                .then()
                .body("items[0].code", is(code))
                .body("items[0].listedOnly", is(true))
                .body("items[0].issuer", is("Bộ Thử nghiệm"));
        given().get("/public/v1/procedures/" + code).then().statusCode(404);
    }

    @Test
    void the_same_list_again_changes_nothing_and_what_changed_there_changes_here() {
        var code = CatalogApi.freshCode();
        run(row(code, "Tên cũ trong danh sách", "ACTIVE"));

        assertThat(run(row(code, "Tên cũ trong danh sách", "ACTIVE")).getInt("unchanged"))
                .isEqualTo(1);
        assertThat(run(row(code, "Tên mới trong danh sách", "UPDATED")).getInt("listed"))
                .isEqualTo(1);
        given().get("/public/v1/procedures?q=" + code).then().body("items[0].name", is("Tên mới trong danh sách"));
    }

    @Test
    void what_is_closed_there_is_no_longer_found() {
        var code = CatalogApi.freshCode();
        run(row(code, "Sắp bị bãi bỏ ở trung ương", "ACTIVE"));

        assertThat(run(row(code, "Sắp bị bãi bỏ ở trung ương", "ABOLISHED")).getInt("delisted"))
                .isEqualTo(1);
        given().get("/public/v1/procedures?q=" + code).then().body("items", empty());
    }

    @Test
    void what_is_published_here_hides_the_row_of_the_list() {
        var code = CatalogApi.published("Đã công bố ở địa phương", "2026-01-10");

        run(row(code, "Tên trong danh sách quốc gia", "ACTIVE"));

        given().get("/public/v1/procedures?q=" + code)
                .then()
                .body("items.code", is(java.util.List.of(code)))
                .body("items[0].listedOnly", is(false));
    }

    @Test
    void where_there_and_here_differ_is_told_by_kind_and_field() {
        var onlyHere = CatalogApi.published("Chỉ có ở đây", "2026-01-10");
        var renamed = CatalogApi.published("Tên ở đây", "2026-01-10");
        var closed = CatalogApi.published("Đóng ở trung ương", "2026-01-10");
        var onlyThere = CatalogApi.freshCode();
        run(row(renamed, "Tên ở trung ương", "ACTIVE") + "\n" + row(closed, "Đóng ở trung ương", "ABOLISHED") + "\n"
                + row(onlyThere, "Chỉ có ở trung ương", "ACTIVE"));

        assertThat(differs("ONLY_HERE", onlyHere)).isTrue();
        assertThat(differs("ONLY_HERE", renamed)).isFalse();
        assertThat(differs("ONLY_THERE", onlyThere)).isTrue();
        assertThat(differs("ONLY_THERE", closed)).isFalse();
        assertThat(differs("CLOSED_THERE", closed)).isTrue();
        assertThat(differs("CONTENT", renamed)).isTrue();
        assertThat(from("CONTENT", renamed).getList("items[0].fields")).containsExactly("name");
        CatalogApi.controller()
                .get("/api/v1/procedures/divergences?kind=EVERYTHING")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("kind"));
    }

    @Test
    void a_row_that_is_none_is_refused_with_the_reason() {
        var report = run(row("1.0133611", "Mã sai", "ACTIVE"));

        assertThat(report.getInt("refused")).isEqualTo(1);
        assertThat(report.getString("records[0].notes[0]")).contains("d.dddddd");
        given().get("/public/v1/procedures?q=1.0133611").then().body("items.name", not(hasItem("Mã sai")));
    }

    @Test
    void only_who_acts_for_the_whole_province_says_what_it_adds_to_a_national_procedure() {
        var address = "/api/v1/procedures/" + CatalogApi.freshCode() + "/localisation";
        var commune = Tokens.as("procedure-controller").agency("H90.31").build();

        given().auth()
                .oauth2(commune)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("basis", "12/2026/NQ-HĐND"))
                .put(address)
                .then()
                .statusCode(403);
        CatalogApi.controller()
                .header("If-Match", "\"0\"")
                .body(Map.of("basis", "12/2026/NQ-HĐND"))
                .put(address)
                .then()
                .statusCode(404);
    }

    private static boolean differs(String kind, String code) {
        return code.equals(from(kind, code).getString("items[0].code"));
    }

    /** There are thousands; asked for from just before the code on, one is enough. */
    private static JsonPath from(String kind, String code) {
        var before = "1.%06d".formatted(Integer.parseInt(code.substring(2)) - 1);
        return CatalogApi.controller()
                .queryParam("kind", kind)
                .queryParam("limit", 1)
                .queryParam("cursor", PageRequest.encode(Map.of("code", before)))
                .get("/api/v1/procedures/divergences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String row(String code, String name, String state) {
        return """
                {"id": "1", "code": "%s", "codeNotation": "%s", "name": "%s", "categories": ["Hộ tịch"],\
                 "departments": ["Ủy ban nhân dân cấp xã"], "departmentPromulgate": "Bộ Thử nghiệm",\
                 "formalityTargetType": ["Công dân Việt Nam"], "state": "%s", "type": "STANDARD"}""".formatted(code, code, name, state);
    }

    private static JsonPath run(String file) {
        return CatalogApi.controller()
                .contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/publication-decisions/import")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
