package vn.tthc.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportTest {

    private static final String IMPORT = "/api/v1/publication-decisions/import";

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void good_bad_and_broken_lines_are_all_accounted_for_and_nothing_crashes() {
        var code = CatalogApi.freshCode();
        var incomplete = CatalogApi.freshCode();
        var file = String.join(
                "\n",
                "\uFEFF" + Records.clean(code),
                "",
                "{ this is no JSON",
                Records.with(incomplete, r -> r.putArray("legalBasisesDetails")).toString(),
                "[1, 2, 3]",
                Records.clean(code).toString(),
                "\"text\"",
                Records.with("1.99", r -> {}).toString(),
                "");

        var report = run(file);

        assertThat(report.getInt("read")).isEqualTo(7);
        assertThat(report.getInt("published.NEW")).isEqualTo(1);
        assertThat(report.getInt("refused")).isEqualTo(6);
        assertThat(report.getList("records.line")).containsExactly(1, 3, 4, 5, 6, 7, 8);
        assertThat(report.getString("records[2].notes[0]")).contains("legalBases");
        assertThat(report.getString("records[4].notes[0]")).contains("dòng 1");
    }

    @Test
    void a_packed_file_is_read_whatever_its_headers_say() throws IOException {
        var code = CatalogApi.freshCode();

        var packed = gzip(Records.clean(code).toString());

        var report = post(packed, "application/x-ndjson");
        var again = CatalogApi.controller()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(packed)
                .post(IMPORT);

        assertThat(report.getInt("published.NEW")).isEqualTo(1);
        assertThat(again.jsonPath().getInt("unchanged")).isEqualTo(1);
        assertThat(report.getList("decisions.issuingAgency")).containsExactly("H99");
        RestAssured.given()
                .get("/public/v1/procedures/" + code)
                .then()
                .statusCode(200)
                .body("decision.issuingAgency", is("H99"))
                .body("executingAgencies[0].name", is("Sở Thử Nghiệm"));
    }

    @Test
    void what_was_changed_at_the_source_becomes_the_next_version_and_what_was_not_stays() {
        var same = CatalogApi.freshCode();
        var changed = CatalogApi.freshCode();
        run(Records.clean(same) + "\n" + Records.clean(changed));

        var report = run(Records.clean(same) + "\n" + Records.with(changed, r -> r.put("name", "Tên mới")));

        assertThat(report.getInt("unchanged")).isEqualTo(1);
        assertThat(report.getInt("published.AMEND")).isEqualTo(1);
        RestAssured.given().get("/public/v1/procedures/" + changed).then().body("version", is(2));
    }

    @Test
    void what_was_abolished_at_the_source_leaves_the_catalogue() {
        var code = CatalogApi.freshCode();
        run(Records.clean(code).toString());

        var report = run(Records.with(code, r -> r.put("state", "ABOLISHED")).toString());

        assertThat(report.getInt("published.ABOLISH")).isEqualTo(1);
        RestAssured.given().get("/public/v1/procedures/" + code).then().statusCode(404);
    }

    @Test
    void the_raw_record_is_kept_and_the_cleaned_one_is_told_to_the_other_services() {
        var code = CatalogApi.freshCode();
        var record = Records.with(code, r -> Records.fee(r).put("value", 20).put("currencyName", "USD"));

        var report = run(record.toString());

        CatalogApi.controller()
                .get(IMPORT + "/" + report.getString("id") + "/records/1")
                .then()
                .statusCode(200)
                .body(containsString("\"currencyName\":\"USD\""));
        try (var topic = EventProbe.of(ProcedureEvent.TOPIC)) {
            var event = topic.await(
                    ProcedureEvent.VersionPublished.class,
                    e -> e.procedureCode().equals(code));
            assertThat(event.cases().getFirst().fees().getFirst().amount()).isNull();
            assertThat(event.cases().getFirst().fees().getFirst().description()).contains("20 USD");
        }
    }

    @Test
    void what_the_province_has_published_itself_is_not_overwritten() {
        var code = CatalogApi.published("Bản của địa phương", "2026-01-10");

        var report = run(Records.clean(code).toString());

        assertThat(report.getInt("refused")).isEqualTo(1);
        assertThat(report.getString("records[0].notes[0]")).contains("của địa phương");
    }

    @Test
    void a_broken_archive_is_the_senders_mistake_and_an_empty_file_is_none() {
        send(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}, "application/x-ndjson")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("body"));
        assertThat(run("").getInt("read")).isZero();
    }

    private static JsonPath run(String file) {
        return post(file.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
    }

    private static JsonPath post(byte[] file, String type) {
        return send(file, type).then().statusCode(200).extract().jsonPath();
    }

    private static io.restassured.response.Response send(byte[] file, String type) {
        RequestSpecification request = CatalogApi.controller().contentType(type);
        return request.body(file).post(IMPORT);
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
