package vn.tthc.catalog.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.testing.Infrastructure;

/** What others get to copy is what the public may see, and each period once. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PublicFeedTest {

    private static final String CHANGES = "/public/v1/procedures/changes";

    @Inject
    DataSource database;

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void what_the_public_does_not_see_is_not_told_to_it() {
        var cursor = lastCursor();
        var inner = procedure("Nội bộ");
        inner.put("internal", true);
        var code = published(freshCode(), inner);
        var between = published("5." + freshCode().substring(2), procedure("Giữa các cơ quan"));

        var told = changes(cursor);

        assertThat(told.getList("items.code")).doesNotContain(between);
        assertThat(told.getList("items.findAll { it.code == '" + code + "' }.periods.flatten()"))
                .isEmpty();
    }

    @Test
    void only_what_is_known_now_is_told() {
        var code = published(freshCode(), procedure("Bản một"));
        var cursor = lastCursor();
        publish(draft(decision("2026-02-01", List.of(item("AMEND", code, procedure("Bản hai"))))))
                .statusCode(200);

        var told = changes(cursor);

        assertThat(told.getList("items.code")).containsExactly(code);
        assertThat(told.getList("items[0].periods.version")).containsExactly(1, 2);
        assertThat(told.getList("items[0].periods.validTo")).containsExactly("2026-02-01", null);
    }

    @Test
    void nothing_is_told_before_every_earlier_transaction_has_ended_and_no_cursor_passes_it() throws SQLException {
        var before = lastCursor();
        String code;
        String meanwhile;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_current_xact_id()");
            code = published(freshCode(), procedure("Trong khi giao dịch khác còn mở"));

            assertThat(changes(before).getList("items.code")).doesNotContain(code);
            meanwhile = lastCursor();
            connection.rollback();
        }

        assertThat(changes(before).getList("items.code")).contains(code);
        assertThat(changes(meanwhile).getList("items.code")).contains(code);
    }

    @Test
    void a_cursor_that_somebody_made_up_begins_at_the_beginning() {
        var made = PageRequest.encode(Map.of("transaction", "1'; drop table agency", "code", ""));

        given().queryParam("cursor", made)
                .queryParam("limit", 1)
                .get(CHANGES)
                .then()
                .statusCode(200);
    }

    @Test
    void a_public_answer_may_be_kept_a_minute_and_is_not_sent_twice() {
        var answer = given().get("/public/v1/sectors");
        answer.then().statusCode(200).header("Cache-Control", containsString("max-age=60"));

        given().header("If-None-Match", answer.header("ETag"))
                .get("/public/v1/sectors")
                .then()
                .statusCode(304)
                .header("ETag", answer.header("ETag"));
    }

    private static String published(String code, Map<String, Object> procedure) {
        publish(draft(decision("2026-01-10", List.of(item("NEW", code, procedure)))))
                .statusCode(200);
        return code;
    }

    private static String lastCursor() {
        return given().get("/public/v1/procedures/export")
                .then()
                .statusCode(200)
                .extract()
                .header("Change-Cursor");
    }

    private static JsonPath changes(String cursor) {
        return given().queryParam("cursor", cursor)
                .queryParam("limit", 100)
                .get(CHANGES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
