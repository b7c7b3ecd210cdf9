package vn.tthc.catalog.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.catalog.Sql;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FeedTest {

    private static final String CHANGES = "/public/v1/procedures/changes";
    private static final String EXPORT = "/public/v1/procedures/export";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void whoever_goes_on_from_his_cursor_gets_each_change_once() {
        var cursor = lastCursor();
        var first = CatalogApi.published("Theo dõi thay đổi một", "2026-01-10");
        var second = CatalogApi.published("Theo dõi thay đổi hai", "2026-01-10");

        var page = changes(cursor, 1);
        var rest = changes(page.getString("cursor"), 1);
        var none = changes(rest.getString("cursor"), 1);

        assertThat(page.getList("items.code")).containsExactly(first);
        assertThat(page.getBoolean("more")).isTrue();
        assertThat(rest.getList("items.code")).containsExactly(second);
        assertThat(rest.getString("items[0].periods[0].validFrom")).isEqualTo("2026-01-10");
        assertThat(none.getList("items")).isEmpty();
        assertThat(none.getString("cursor")).isEqualTo(rest.getString("cursor"));
    }

    @Test
    void an_end_is_told_like_a_beginning() {
        var code = CatalogApi.published("Sẽ bị bãi bỏ", "2026-01-10");
        var cursor = lastCursor();

        CatalogApi.publish(CatalogApi.draft(
                        CatalogApi.decision("2026-12-31", List.of(CatalogApi.item("ABOLISH", code, null)))))
                .statusCode(200);

        var told = changes(cursor, 10);
        assertThat(told.getList("items.code")).containsExactly(code);
        assertThat(told.getString("items[0].periods[0].validTo")).isEqualTo("2026-12-31");
    }

    @Test
    void an_export_and_the_changes_after_it_make_a_complete_copy() throws IOException {
        CatalogApi.published("Có trước khi xuất", "2026-01-10");
        var export = given().get(EXPORT).then().statusCode(200).extract();
        var copy = new HashMap<String, String>();
        for (var line : export.body().asString().split("\n")) {
            JsonNode one = JSON.readTree(line);
            copy.put(one.path("code").asText(), one.path("versionId").asText());
            assertThat(one.path("document").path("name").asText())
                    .isEqualTo(one.path("name").asText());
        }
        var late = CatalogApi.published("Có sau khi xuất", "2026-01-10");

        var cursor = export.header("Change-Cursor");
        JsonPath page;
        do {
            page = changes(cursor, 100);
            for (var change : page.<Map<String, Object>>getList("items")) {
                copy.put((String) change.get("code"), String.valueOf(change.get("periods")));
            }
            cursor = page.getString("cursor");
        } while (page.getBoolean("more"));

        assertThat(copy).containsKey(late);
        assertThat(copy.keySet()).containsAll(shownToday());
    }

    @Test
    void the_spreadsheet_is_one_and_whoever_has_the_latest_gets_no_second() {
        CatalogApi.published("Trong bảng tính", "2026-01-10");
        var export = given().get(EXPORT + "?format=xlsx").then().statusCode(200).extract();
        var bytes = export.body().asByteArray();

        assertThat(new String(bytes, 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        given().header("If-None-Match", export.header("ETag"))
                .get(EXPORT + "?format=xlsx")
                .then()
                .statusCode(304);
    }

    @Test
    void an_export_shows_how_far_online_a_procedure_is_stated_to_be_and_who_has_an_older_one_is_told()
            throws IOException {
        var code = CatalogApi.published("Được nêu mức độ trực tuyến", "2026-01-10");
        assertThat(onlineLevels().get(code)).isEqualTo("PARTIAL");
        var older = given().get(EXPORT).then().statusCode(200).extract();

        CatalogApi.controller()
                .header("If-Match", "\"0\"")
                .body(Map.of("validFrom", "2026-02-01", "onlineLevel", "FULL", "interAgencyKind", "NONE"))
                .put("/api/v1/procedures/" + code + "/delivery")
                .then()
                .statusCode(200);

        assertThat(onlineLevels().get(code)).isEqualTo("FULL");
        var line = given().header("If-None-Match", older.header("ETag"))
                .get(EXPORT)
                .then()
                .statusCode(200);
        assertThat(line.extract().asString().lines().filter(l -> l.contains(code)))
                .singleElement()
                .asString()
                .contains("\"onlineLevel\": \"FULL\"");
        assertThat(changes(older.header("Change-Cursor"), 10).getList("items.code"))
                .contains(code);
    }

    @Test
    void an_unknown_format_and_a_made_up_cursor_are_the_callers_mistakes() {
        given().get(EXPORT + "?format=pdf").then().statusCode(400).body("violations[0].field", is("format"));
        given().get(CHANGES + "?cursor=xyz").then().statusCode(400).body("violations[0].field", is("cursor"));
    }

    /** The column of the spreadsheet, by code. */
    private static Map<String, String> onlineLevels() throws IOException {
        var bytes = given().get(EXPORT + "?format=xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.collect(Collectors.toMap(r -> r.getCellText(0), r -> r.getCellText(6)));
        }
    }

    private List<String> shownToday() {
        return sql.rows("""
                        select code from procedure_index
                         where version_id is not null and valid @> cast(:today as date)
                           and not internal and code !~ '^[56]'""").setParameter("today", LocalDate.now(clock)).getResultList().stream()
                .map(t -> t.get(0, String.class))
                .toList();
    }

    private static String lastCursor() {
        return given().get(EXPORT).then().statusCode(200).extract().header("Change-Cursor");
    }

    private static JsonPath changes(String cursor, int limit) {
        return given().queryParam("cursor", cursor)
                .queryParam("limit", limit)
                .get(CHANGES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
