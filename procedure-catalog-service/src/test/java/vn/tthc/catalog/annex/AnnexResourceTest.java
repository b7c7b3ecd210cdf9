package vn.tthc.catalog.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.catalog.CatalogApi.DECISIONS;
import static vn.tthc.catalog.CatalogApi.controller;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AnnexResourceTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_decision_is_drafted_from_a_spreadsheet_published_and_written_to_one_again() {
        var code = CatalogApi.freshCode();
        var incomplete = Spreadsheets.row(CatalogApi.freshCode());
        incomplete.put(Column.BASES, "");
        String broken = draft(CatalogApi.freshNumber(), Spreadsheets.of(Spreadsheets.row(code), incomplete))
                .statusCode(201)
                .body("rows.row", contains(2, 3))
                .body("rows[0].findings.size()", is(0))
                .body("rows[1].findings.field", hasItem("procedure.legalBases"))
                .extract()
                .path("decision.id");
        CatalogApi.publish(broken).statusCode(422);

        String id = draft(CatalogApi.freshNumber(), Spreadsheets.of(Spreadsheets.row(code)))
                .statusCode(201)
                .extract()
                .path("decision.id");
        CatalogApi.publish(id).statusCode(200).body("totals.NEW", is(1));

        var file = controller().get(DECISIONS + "/" + id + "/annex").asByteArray();
        assertThat(SheetReader.read(file).rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.CODE)).contains(code);
            assertThat(row.text(Column.KIND)).contains("Mới ban hành");
        });
    }

    @Test
    void the_template_can_be_filled_in_and_read() {
        var file = controller().get(DECISIONS + "/annex").asByteArray();

        assertThat(SheetReader.read(file).findings()).isEmpty();
    }

    @Test
    void a_cell_that_cannot_be_read_makes_no_draft_and_is_named() {
        var row = Spreadsheets.row(CatalogApi.freshCode());
        row.put(Column.LIMIT, "15");
        var number = CatalogApi.freshNumber();

        draft(number, Spreadsheets.of(row))
                .statusCode(422)
                .body("violations.field", contains("rows[2].Thời hạn giải quyết"))
                .body("violations[0].message", is("không đọc được thời hạn \"15\" (ví dụ: 15 ngày làm việc)"));
        draft(number, Spreadsheets.of(Spreadsheets.row(CatalogApi.freshCode()))).statusCode(201);
    }

    @Test
    void the_head_of_the_decision_is_asked_for_by_name() {
        controller()
                .contentType(XLSX)
                .body(Spreadsheets.of(Spreadsheets.row(CatalogApi.freshCode())))
                .post(DECISIONS + "/annex?number=1&signedOn=hôm nay")
                .then()
                .statusCode(400)
                .body("violations.field", contains("signedOn"));
    }

    @Test
    void the_same_file_sent_again_under_its_key_makes_no_second_draft() {
        var number = CatalogApi.freshNumber();
        var key = UUID.randomUUID().toString();
        var file = Spreadsheets.of(Spreadsheets.row(CatalogApi.freshCode()));
        String first = draft(key, number, file).statusCode(201).extract().path("decision.id");

        draft(key, number, file)
                .statusCode(201)
                .body("decision.id", is(first))
                .body("rows.row", contains(2))
                .header("ETag", notNullValue());
        draft(key, number, Spreadsheets.of(Spreadsheets.row(CatalogApi.freshCode())))
                .statusCode(422)
                .body("type", endsWith("idempotency-mismatch"));
        draft(UUID.randomUUID().toString(), number, file).statusCode(409);
    }

    @Test
    void a_report_that_names_only_the_first_findings_says_how_many_more_there_are() {
        var rows = IntStream.range(0, 210).mapToObj(i -> {
            var row = Spreadsheets.row(CatalogApi.freshCode());
            row.put(Column.BASES, "");
            return row;
        });

        draft(CatalogApi.freshNumber(), Spreadsheets.of(rows.toList()))
                .statusCode(201)
                .body("rows.findings.flatten().size()", is(200))
                .body("more", is(10))
                .body("decision.moreFindings", is(10));
    }

    private static ValidatableResponse draft(String number, byte[] file) {
        return draft(UUID.randomUUID().toString(), number, file);
    }

    private static ValidatableResponse draft(String key, String number, byte[] file) {
        return controller()
                .header("Idempotency-Key", key)
                .contentType(XLSX)
                .queryParams(Map.of(
                        "number",
                        number,
                        "signedOn",
                        "2026-01-05",
                        "effectiveOn",
                        "2026-02-01",
                        "issuingAgency",
                        "H90"))
                .body(file)
                .post(DECISIONS + "/annex")
                .then();
    }
}
